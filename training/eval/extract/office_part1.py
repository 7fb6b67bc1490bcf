"""Texts of trade: orders, receipts, invoices, deliveries, stock, prices."""

from kit import case

case(
    "order",
    "item, qty, colour",
    """Hi Greta,

could you put these on the van for Thursday?

- 12 folding chairs (white)
- 3 trestle tables
- 40 m of bunting, blue

Cheers, Mo""",
    "folding chairs | 12 | white",
    "trestle tables | 3 | ",
    "bunting | 40 m=>40 | blue",
)
case(
    "order",
    "product, quantity, unit price",
    "Please send 25 boxes of nitrile gloves at 7.40 each and 6 bottles of hand rub at 3.95 each. The gloves have to be the long ones. Invoice as always.",
    "nitrile gloves | 25 boxes=>25 | 7.40",
    "hand rub | 6 bottles=>6 | 3.95",
)
case(
    "order",
    "order number, customer, item, quantity, delivery date",
    """Good morning,

three orders came in overnight:
4471 - Brightwell Nurseries want 200 terracotta pots, to arrive 12 March 2025
4472 - Café Lumen, 15 kg espresso beans, for 10 March 2025
4473 - Tidewater Yachting: 8 brass cleats, no hurry

Can you confirm by lunch?
Ines""",
    "4471 | Brightwell Nurseries | terracotta pots | 200 | 12 March 2025=>2025-03-12",
    "4472 | Café Lumen | espresso beans | 15 kg=>15 | 10 March 2025=>2025-03-10",
    "4473 | Tidewater Yachting | brass cleats | 8 | ",
)
case(
    "order",
    "sku, qty",
    "need asap: 4x KB-2201, 10x MS-118, 1x DOCK-90. rest of the stuff can wait till the budget is through",
    "KB-2201 | 4",
    "MS-118 | 10",
    "DOCK-90 | 1",
)
case(
    "order",
    "who, sandwich, drink",
    """Lunch order for the workshop
Petra: cheese and tomato, apple juice
Ravi: falafel wrap, water
Olu: tuna melt (no drink)
Jun - ham roll - cola""",
    "Petra | cheese and tomato | apple juice",
    "Ravi | falafel wrap | water",
    "Olu | tuna melt | ",
    "Jun | ham roll | cola",
)
case(
    "order",
    "po number, supplier, delivery address, total",
    """Purchase order 2025/0311

To: Hallmann Fasteners GmbH
Deliver to: Unit 4, Quarry Lane, Dorchester

500 hex bolts M10 x 40
500 washers M10

Order value EUR 318.50 net, freight paid.""",
    "2025/0311 | Hallmann Fasteners GmbH | Unit 4, Quarry Lane, Dorchester | EUR 318.50=>318.5",
)
case(
    "order",
    "Artikel, Menge, Preis",
    """Sehr geehrte Damen und Herren,

bitte liefern Sie uns 20 Ordner A4 zu 2,45 €, 5 Locher zu 11,90 € und 100 Klarsichthüllen zu 0,08 €.

Mit freundlichen Grüßen
S. Oelker""",
    "Ordner A4 | 20 | 2,45 €=>2.45",
    "Locher | 5 | 11,90 €=>11.9",
    "Klarsichthüllen | 100 | 0,08 €=>0.08",
)
case(
    "order",
    "item, quantity, supplier",
    "As discussed on the phone: from Norvik we take 3 pallets of bricks and 40 bags of cement, and from Stonegate 2 loads of gravel. Everything else is on site already.",
    "bricks | 3 pallets=>3 | Norvik",
    "cement | 40 bags=>40 | Norvik",
    "gravel | 2 loads=>2 | Stonegate",
)
case(
    "receipt",
    "item, qty, price",
    """CORNER BAKERY
14 Mill Road
05.11.2024 08:14

2 Croissant      3.80
1 Flat white     3.20
1 OJ large       4.10
-----------------
TOTAL           11.10
CARD            11.10
Thank you!""",
    "Croissant | 2 | 3.80",
    "Flat white | 1 | 3.20",
    "OJ large | 1 | 4.10",
)
case(
    "receipt",
    "store, date, total, payment method",
    """GREENLEAF MARKET #112
Tel 555-0142
11/23/2024  17:42
BANANAS 1.29
OAT MILK 3.49
DISH SOAP 2.99
SUBTOTAL 7.77
TAX 0.31
TOTAL 8.08
VISA ****4410""",
    "GREENLEAF MARKET #112 | 11/23/2024=>2024-11-23 | 8.08 | VISA",
)
case(
    "receipt",
    "name, quantity, total price",
    """T0KO SINAR JAYA
JL MERDEKA 21
ES TEH MANIS
2 x 6.000         12.000
NASI GORENG SPC
1 x 32.500        32.500
KERUPUK
3 x 2.000          6.000
Sub t0tal         50.500
PB1 10%            5.050
T0TAL             55.550""",
    "ES TEH MANIS | 2 | 12.000=>12000",
    "NASI GORENG SPC | 1 | 32.500=>32500",
    "KERUPUK | 3 | 6.000=>6000",
)
case(
    "receipt",
    "company, total, tax",
    """AUTOHAUS VERDE
RECHNUNG / BON 33817
Super E10   41,20 L x 1,759
            72,47 EUR
MwSt 19%    11,57 EUR
Gesamt      72,47 EUR
EC-Karte
Vielen Dank und gute Fahrt""",
    "AUTOHAUS VERDE | 72,47 EUR=>72.47 | 11,57 EUR=>11.57",
)
case(
    "receipt",
    "item, price",
    """Pharmacy Bon Vital
cough syrup 8,95
plasters 3,25
vitamin D 12,40
discount -2,00
to pay 22,60 EUR""",
    "cough syrup | 8,95=>8.95",
    "plasters | 3,25=>3.25",
    "vitamin D | 12,40=>12.4",
)
case(
    "receipt",
    "item, quantity, unit price, amount",
    """HARDWARE DEPOT
Cashier: Lou   Till 3
WOODSCREW 4X40 BOX
 3 @ 5.25            15.75
PAINT ROLLER SET
 1 @ 9.99             9.99
MASKING TAPE
 4 @ 2.10             8.40
BAL DUE              34.14
CASH                 40.00
CHANGE                5.86""",
    "WOODSCREW 4X40 BOX | 3 | 5.25 | 15.75",
    "PAINT ROLLER SET | 1 | 9.99 | 9.99",
    "MASKING TAPE | 4 | 2.10 | 8.40",
)
case(
    "invoice",
    "invoice number, invoice date, due date, customer, total due",
    """Larkspur Design Studio
Invoice LD-0097

Billed to: Marrow & Finch Ltd
Issued 4 February 2025, payable by 6 March 2025

Brand guidelines ........ 1,400.00
Icon set (24) ............. 600.00
VAT 20% ................... 400.00
Total due .......... GBP 2,400.00""",
    "LD-0097 | 4 February 2025=>2025-02-04 | 6 March 2025=>2025-03-06 | Marrow & Finch Ltd | GBP 2,400.00=>2400",
)
case(
    "invoice",
    "description, hours, rate, amount",
    """Work done in January:
Data migration, 14 hours at $85, $1,190
Bug fixing, 6.5 hours at $85, $552.50
Training session, 3 hours at $110, $330
Please pay within two weeks.""",
    "Data migration | 14 | $85=>85 | $1,190=>1190",
    "Bug fixing | 6.5 | $85=>85 | $552.50=>552.5",
    "Training session | 3 | $110=>110 | $330=>330",
)
case(
    "invoice",
    "vendor, invoice no, amount",
    """Hi,
these three are still sitting in my tray, please release them:
Papyrus Office Supplies, no. 88120, 214.90
Voltara Electric - invoice V-5531 - 1,980.00
and the 75.00 from Kwik Couriers (KC/24/119).
Thx, Dana""",
    "Papyrus Office Supplies | 88120 | 214.90",
    "Voltara Electric | V-5531 | 1,980.00=>1980",
    "Kwik Couriers | KC/24/119 | 75.00",
)
case(
    "invoice",
    "fournisseur, facture, date, montant",
    """Bonjour,
nous n'avons pas encore reçu le règlement de la facture F-2024-381 du 18/11/2024 d'un montant de 1 245,60 €.
Merci d'avance,
Menuiserie Jolivet""",
    "Menuiserie Jolivet | F-2024-381 | 18/11/2024=>2024-11-18 | 1 245,60 €=>1245.6",
)
case(
    "invoice",
    "subtotal, vat, total, iban",
    "Net amount 860.00 EUR plus 19% VAT 163.40 EUR makes 1,023.40 EUR altogether. Kindly transfer to DE44 1002 0030 4455 6677 88 quoting your customer number.",
    "860.00 EUR=>860 | 163.40 EUR=>163.4 | 1,023.40 EUR=>1023.4 | DE44 1002 0030 4455 6677 88",
)
case(
    "invoice",
    "position, description, price",
    """Angebot 2231
Pos 1  Montage Sonnensegel            1.150,00
Pos 2  Sonnensegel 4x4 m, sand          890,00
Pos 3  Anfahrt                           60,00
zzgl. MwSt., gültig 30 Tage""",
    "Pos 1 | Montage Sonnensegel | 1.150,00=>1150",
    "Pos 2 | Sonnensegel 4x4 m, sand | 890,00=>890",
    "Pos 3 | Anfahrt | 60,00=>60",
)
case(
    "shipping",
    "order number, carrier, tracking number, expected delivery",
    "Good news! Your order SO-90112 left our warehouse this morning with DPD. You can follow it under 05348221907 and should have it by 18 June 2025. If nobody is home the driver leaves a card.",
    "SO-90112 | DPD | 05348221907 | 18 June 2025=>2025-06-18",
)
case(
    "shipping",
    "tracking, destination, weight",
    """Dispatch list Tuesday
JD0144820   Leeds        4.2 kg
JD0144821   Truro       11 kg
JD0144822   Inverness    0.8 kg
driver: Pat, van 7""",
    "JD0144820 | Leeds | 4.2 kg=>4.2",
    "JD0144821 | Truro | 11 kg=>11",
    "JD0144822 | Inverness | 0.8 kg=>0.8",
)
case(
    "shipping",
    "container, port, eta",
    "MSKU4410927 is in Rotterdam and should be with us on 9 May. The other one, TGHU0081325, still waits in Antwerp - customs. No eta yet.",
    "MSKU4410927 | Rotterdam | 9 May",
    "TGHU0081325 | Antwerp | ",
)
case(
    "shipping",
    "item, quantity, status",
    """Re: partial delivery

Hello,
we received 30 of the desk lamps yesterday, complete. The 12 monitor arms are on backorder and the 5 whiteboards have been cancelled by the manufacturer.
Kind regards""",
    "desk lamps | 30 | complete",
    "monitor arms | 12 | on backorder",
    "whiteboards | 5 | cancelled",
)
case(
    "inventory",
    "item, stock, location",
    """Stock take back room, Friday
printer paper: 14 reams, shelf A2
toner black: 3, shelf A3
envelopes C5 - 2 boxes - under the desk
the staples are all gone""",
    "printer paper | 14 reams=>14 | shelf A2",
    "toner black | 3 | shelf A3",
    "envelopes C5 | 2 boxes=>2 | under the desk",
)
case(
    "inventory",
    "Item, On hand, Reorder level, Supplier",
    """Item\tOn hand\tReorder level\tSupplier
Yeast 500 g\t18\t10\tMillbrook
Rye flour 25 kg\t4\t6\tMillbrook
Sea salt 1 kg\t31\t8\tSalinas""",
    "Yeast 500 g | 18 | 10 | Millbrook",
    "Rye flour 25 kg | 4 | 6 | Millbrook",
    "Sea salt 1 kg | 31 | 8 | Salinas",
)
case(
    "inventory",
    "drug, batch, expiry date",
    "Please take these off the shelf: ibuprofen batch L2207 (exp. 2025-01-31), eye drops batch 88-C (exp. 2024-12-15). The bandages have no date on them, leave them.",
    "ibuprofen | L2207 | 2025-01-31",
    "eye drops | 88-C | 2024-12-15",
)
case(
    "inventory",
    "asset, serial number, user, condition",
    """Laptops returned
- ThinkBook 14, SN PF3KQ21, was with Hana, good
- ThinkBook 14, SN PF3KQ77, was with Ludo, cracked hinge
- Latitude 5440, SN 8XJ2M04, spare, like new""",
    "ThinkBook 14 | PF3KQ21 | Hana | good",
    "ThinkBook 14 | PF3KQ77 | Ludo | cracked hinge",
    "Latitude 5440 | 8XJ2M04 |  | like new",
)
case(
    "price list",
    "product, price",
    """Summer menu
Lentil soup 5.50
Grilled halloumi 8.20
Trout with almonds 16.90
Lemon tart 6.00
Ask us about allergens.""",
    "Lentil soup | 5.50",
    "Grilled halloumi | 8.20",
    "Trout with almonds | 16.90",
    "Lemon tart | 6.00",
)
case(
    "price list",
    "service, duration, price",
    "Haircut 30 min 28 €, colour 90 min 75 €, blow dry 20 min 18 €. Closed on Mondays.",
    "Haircut | 30 min=>30 | 28 €=>28",
    "colour | 90 min=>90 | 75 €=>75",
    "blow dry | 20 min=>20 | 18 €=>18",
)
case(
    "price list",
    "model, size, price, discount",
    """SALE SALE SALE
Rover mountain bike 29" — was 1,299, now $999 (23% off)
Pixie kids bike 16" — $149
Nomad e-bike 28" — $2,450 (10% off)""",
    'Rover mountain bike | 29"=>29 | $999=>999 | 23%=>0.23',
    'Pixie kids bike | 16"=>16 | $149=>149 | ',
    'Nomad e-bike | 28"=>28 | $2,450=>2450 | 10%=>0.1',
)
case(
    "price list",
    "supplier, price, delivery time",
    "We asked three firms for the awning. Solara wants 3,400 and needs six weeks, Tentmakers Bros 2,980 with delivery in 4 weeks, and Alpina did not reply so far.",
    "Solara | 3,400=>3400 | six weeks=>6",
    "Tentmakers Bros | 2,980=>2980 | 4 weeks=>4",
)
case(
    "specification",
    "brand, model, screen size, memory, weight, price",
    "The Kestrel Air 13 has a 13.3 inch display, 16 GB of RAM and weighs only 1.1 kg. It sells for €1,149. Brand new, sealed, bought from Kestrel directly.",
    "Kestrel | Air 13 | 13.3 inch=>13.3 | 16 GB=>16 | 1.1 kg=>1.1 | €1,149=>1149",
)
case(
    "specification",
    "material, dimensions, weight, colour, warranty",
    """Bookcase 'Fjord'
Solid ash, oiled. 180 x 80 x 30 cm, 34 kg. Colour: natural. Two shelves adjustable.
We give a 5 year warranty on the frame.""",
    "Solid ash, oiled | 180 x 80 x 30 cm | 34 kg=>34 | natural | 5 year",
)
case(
    "specification",
    "model, power, capacity, noise",
    """Model: WM-800
Power: 2200 W
Capacity: 8 kg
Noise: 72 dB

Model: WM-900 Pro
Power: 2350 W
Capacity: 9 kg
Noise: 68 dB""",
    "WM-800 | 2200 W=>2200 | 8 kg=>8 | 72 dB",
    "WM-900 Pro | 2350 W=>2350 | 9 kg=>9 | 68 dB",
)
case(
    "specification",
    "brand, product, size, scent",
    "Wildmeadow liquid hand soap refill 1 L lavender\nWildmeadow shower gel 250 ml citrus\nPurely shampoo bar 80 g unscented",
    "Wildmeadow | liquid hand soap refill | 1 L=>1 | lavender",
    "Wildmeadow | shower gel | 250 ml=>250 | citrus",
    "Purely | shampoo bar | 80 g=>80 | unscented",
)
case(
    "sales",
    "region, revenue, growth",
    "Quick numbers before the call: North closed at 1.2m euros, up 8%, South at 870k euros, down 3%, and Export came in flat with 410k euros.",
    "North | 1.2m euros=>1200000 | 8%=>0.08",
    "South | 870k euros=>870000 | 3%=>0.03",
    "Export | 410k euros=>410000 | ",
)
case(
    "sales",
    "rep, deals, pipeline",
    """rep     deals   pipeline
Kim     7       $42,000
Abdul   4       $95,500
Freya   11      $18,250""",
    "Kim | 7 | $42,000=>42000",
    "Abdul | 4 | $95,500=>95500",
    "Freya | 11 | $18,250=>18250",
)
