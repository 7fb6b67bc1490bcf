"""Texts of homes, food, health, school, sport, travel, cars, machines, money, computers."""

from kit import case

case(
    "property",
    "property type, location, bedrooms, area, rent, available from",
    "Sunny 2 bedroom flat in Old Portsmouth, 68 sqm with sea glimpses. £1,150 per month, free from 1 August 2025. No smokers, cats negotiable.",
    "flat | Old Portsmouth | 2 | 68 sqm=>68 | £1,150 per month | 1 August 2025=>2025-08-01",
)
case(
    "property",
    "address, rooms, price",
    """Viewings Saturday
10:00 Lindenallee 4, 3 rooms, 315.000 €
11:15 Am Hang 22, 5 rooms, 489.000 €
12:30 Uferweg 1 (only from outside), 2 rooms, 228.500 €""",
    "Lindenallee 4 | 3 | 315.000 €=>315000",
    "Am Hang 22 | 5 | 489.000 €=>489000",
    "Uferweg 1 | 2 | 228.500 €=>228500",
)
case(
    "property",
    "bedrooms, bathrooms, square feet, asking price, year built",
    "Charming farmhouse on two acres. Four bedrooms, 2 baths, 2,350 sq ft. Built 1924, roof replaced 2019. Asking $565,000.",
    "Four=>4 | 2 | 2,350 sq ft=>2350 | $565,000=>565000 | 1924",
)
case(
    "property",
    "tenant, unit, rent, deposit",
    "unit 1A - Rosario - 940, deposit paid 1,880\nunit 2B - vacant\nunit 3A - the Lims - 1,010, deposit paid 2,020",
    "Rosario | 1A | 940 | 1,880=>1880",
    "the Lims | 3A | 1,010=>1010 | 2,020=>2020",
)
case(
    "recipe",
    "quantity, unit, ingredient",
    """Grandma's plum crumble

1 kg plums
120 g butter
200 g flour
½ tsp cinnamon
3 tbsp brown sugar

Halve the plums, rub the rest, bake 35 minutes.""",
    "1 | kg | plums",
    "120 | g | butter",
    "200 | g | flour",
    "½=>0.5 | tsp | cinnamon",
    "3 | tbsp | brown sugar",
)
case(
    "recipe",
    "ingredient, amount, preparation",
    "For the salsa: 4 tomatoes, finely diced; 1 red onion, minced; a handful of coriander, chopped; and the juice of 1 lime.",
    "tomatoes | 4 | finely diced",
    "red onion | 1 | minced",
    "coriander | a handful | chopped",
    "lime | 1 | ",
)
case(
    "recipe",
    "dish, servings, cooking time",
    "Leek and potato soup (serves 4, 30 minutes)\nChickpea curry (serves 6, 45 minutes)\nThe bread needs patience.",
    "Leek and potato soup | 4 | 30 minutes=>30",
    "Chickpea curry | 6 | 45 minutes=>45",
)
case(
    "recipe",
    "quantity, unit, name, comment",
    "1 1/2 cups walnuts, toasted",
    "1 1/2=>1.5 | cups | walnuts | toasted",
)
case(
    "recipe",
    "item, quantity",
    "can you get 2 l milk, 6 eggs, some parsley and if they have it a good piece of cheddar on the way home? ta x",
    "milk | 2 l=>2",
    "eggs | 6",
    "parsley | some",
    "cheddar | a good piece",
)
case(
    "bank",
    "amount, merchant, card, date, balance",
    "FIRSTFED: You spent $64.20 at Tony's Diner with card ending 8841 on 03/22/2025. Available balance $1,903.77. Not you? Text STOP.",
    "$64.20=>64.2 | Tony's Diner | 8841 | 03/22/2025=>2025-03-22 | $1,903.77=>1903.77",
)
case(
    "bank",
    "amount, payee, account, reference",
    "Rs. 2,450 debited from A/c XX3391 to VARUNA STORES. UPI ref 508811274930. Call 1800 555 010 for dispute.",
    "Rs. 2,450=>2450 | VARUNA STORES | XX3391 | 508811274930",
)
case(
    "bank",
    "date, description, debit",
    """Kontoauszug
02.05. Miete Mai              780,00-
05.05. Stadtwerke              96,40-
07.05. Supermarkt Ost          41,15-
Saldo neu                    1.204,88""",
    "02.05. | Miete Mai | 780,00-=>-780",
    "05.05. | Stadtwerke | 96,40-=>-96.4",
    "07.05. | Supermarkt Ost | 41,15-=>-41.15",
)
case(
    "bank",
    "lender, interest rate, term",
    "Best mortgage offers today: Harbor Credit Union 5.85% for 30 years, Pioneer Bank 5.2% for 15 years, and a variable one from Oak Mutual at 4.99%.",
    "Harbor Credit Union | 5.85%=>0.0585 | 30 years",
    "Pioneer Bank | 5.2%=>0.052 | 15 years",
    "Oak Mutual | 4.99%=>0.0499 | ",
)
case(
    "bank",
    "recipient, amount, due",
    "bills this month: electricity 73.20 due on the 5th, Netfibre 29.99 due on the 12th, dentist 140 (due on the 20th)",
    "electricity | 73.20 | 5th",
    "Netfibre | 29.99 | 12th",
    "dentist | 140 | 20th",
)
case(
    "lab",
    "test, result, unit, reference range",
    """Patient 20731   sampled 2025-01-09
Hemoglobin      13.1  g/dL    12.0-15.5
Ferritin        9     ng/mL   15-150   L
TSH             2.4   mIU/L   0.4-4.0
Comment: iron deficiency likely""",
    "Hemoglobin | 13.1 | g/dL | 12.0-15.5",
    "Ferritin | 9 | ng/mL | 15-150",
    "TSH | 2.4 | mIU/L | 0.4-4.0",
)
case(
    "lab",
    "parameter, value",
    "Pond water, Tuesday: pH 7.8, nitrate 12 mg/L, temperature 14.5 °C. Oxygen meter broken.",
    "pH | 7.8",
    "nitrate | 12 mg/L",
    "temperature | 14.5 °C",
)
case(
    "lab",
    "sample, measured, operator",
    "S-101 came out at 4.02 (Irina), S-102 at 3.97 (Irina), S-103 at 4.11 - that one was me, Theo",
    "S-101 | 4.02 | Irina",
    "S-102 | 3.97 | Irina",
    "S-103 | 4.11 | Theo",
)
case(
    "health",
    "medication, dose, frequency",
    """Discharge medication
Ramipril 5 mg once daily
Metformin 850 mg twice daily with meals
Paracetamol 500 mg as needed
Stop: ibuprofen""",
    "Ramipril | 5 mg=>5 | once daily",
    "Metformin | 850 mg=>850 | twice daily with meals",
    "Paracetamol | 500 mg=>500 | as needed",
)
case(
    "health",
    "patient, age, complaint, room",
    "Handover: bed 3 Mr Loew, 71, short of breath; bed 5 little Amy, 6, broken arm; bed 6 empty.",
    "Mr Loew | 71 | short of breath | bed 3",
    "Amy | 6 | broken arm | bed 5",
)
case(
    "health",
    "pet, breed, owner, appointment",
    "9:00 Biscuit (beagle, Mrs Tran), 9:20 Pim (rabbit, the Olsens), 9:40 free, 10:00 Zorro (tabby cat, Mr Adeleke)",
    "Biscuit | beagle | Mrs Tran | 9:00",
    "Pim | rabbit | the Olsens | 9:20",
    "Zorro | tabby cat | Mr Adeleke | 10:00",
)
case(
    "school",
    "student, grade, points",
    """Physics test 10b
Anneliese    A   47
Cem          B-  38
Dorian       C   31
Evie absent""",
    "Anneliese | A | 47",
    "Cem | B- | 38",
    "Dorian | C | 31",
)
case(
    "school",
    "subject, teacher, day, time, room",
    "Latin moves to Mondays at 8:50 in room 12 (Ms Fane) and chemistry to Wednesdays at 11:10 in the lab (Mr Osei). Sport stays as it is.",
    "Latin | Ms Fane | Mondays | 8:50=>08:50 | room 12",
    "chemistry | Mr Osei | Wednesdays | 11:10 | the lab",
)
case(
    "school",
    "name, class, parent phone",
    """Trip to the zoo - list
1. Ollie Grant, 3a, 07700 900110
2. Sana Iqbal, 3b, 07700 900234
3. Bruno Weiss, 3a, (no phone)""",
    "Ollie Grant | 3a | 07700 900110=>07700900110",
    "Sana Iqbal | 3b | 07700 900234=>07700900234",
    "Bruno Weiss | 3a | ",
)
case(
    "school",
    "title, author, isbn",
    "Reading list: 'The Salt Road' by Imke Vos, 978-1-2345-6789-7; 'Night Ferries' by T. Okoro, 978-1-2345-6780-4; plus any dictionary",
    "The Salt Road | Imke Vos | 978-1-2345-6789-7",
    "Night Ferries | T. Okoro | 978-1-2345-6780-4",
)
case(
    "sport",
    "home team, away team, score, attendance",
    "Saturday's results. Ashby Town beat Corrin Vale 3-1 in front of 412 people. Port Ellis and Dunmere United drew 2-2 before a crowd of 1,105. Hexley v Morton was abandoned.",
    "Ashby Town | Corrin Vale | 3-1 | 412",
    "Port Ellis | Dunmere United | 2-2 | 1,105=>1105",
)
case(
    "sport",
    "scorer, minute, team",
    "Goals: 12' Ferri (Lazzaro), 44' Moreau (Brest-Ouest), 78' Ferri (Lazzaro)",
    "Ferri | 12' | Lazzaro",
    "Moreau | 44' | Brest-Ouest",
    "Ferri | 78' | Lazzaro",
)
case(
    "sport",
    "rank, runner, time, club",
    """10 km women
1  Selam Haile     33:41   LG Nord
2  Karin Moe       34:10   Tromsø Løp
3  Jess Albright   34:52""",
    "1 | Selam Haile | 33:41 | LG Nord",
    "2 | Karin Moe | 34:10 | Tromsø Løp",
    "3 | Jess Albright | 34:52 | ",
)
case(
    "booking",
    "guest, room type, check-in, check-out, total, booking number",
    """Dear Mr Castellanos,
your booking 77-QX-104 is confirmed: one superior double at the Hotel Miramonti, arriving on 14 September 2025 and leaving on 17 September 2025. Total 612.00 EUR, breakfast included.
We look forward to your visit.""",
    "Mr Castellanos | superior double | 14 September 2025=>2025-09-14 | 17 September 2025=>2025-09-17 | 612.00 EUR=>612 | 77-QX-104",
)
case(
    "booking",
    "name, party size, time",
    "Tonight: Baptiste 4 people 19:00, Hollis 2 people 19:30, Yamada 7 people 20:15 (terrace!). Walk-ins at the bar only.",
    "Baptiste | 4 people=>4 | 19:00",
    "Hollis | 2 people=>2 | 19:30",
    "Yamada | 7 people=>7 | 20:15",
)
case(
    "booking",
    "name, guests, date, time, phone",
    "hello, i'd like a table for six on 24 May 2025 at half past seven please. its under Marchetti, you can call me on 0470 55 01 02",
    "Marchetti | six=>6 | 24 May 2025=>2025-05-24 | half past seven | 0470 55 01 02=>0470550102",
)
case(
    "travel",
    "flight, from, to, departure, arrival, seat",
    """Your itinerary PNR KQ7ZLP
LH 1122 Frankfurt - Barcelona dep 09:35 arr 11:35 seat 14C
VY 6401 Barcelona - Malaga dep 13:10 arr 14:45 seat 3A
Hold luggage 1 x 23 kg""",
    "LH 1122 | Frankfurt | Barcelona | 09:35 | 11:35 | 14C",
    "VY 6401 | Barcelona | Malaga | 13:10 | 14:45 | 3A",
)
case(
    "travel",
    "train, departure, platform, destination",
    "The 7:42 to Ely (platform 3) is cancelled. Take the 7:55 to Norwich from platform 1 instead.",
    " | 7:42=>07:42 | 3 | Ely",
    " | 7:55=>07:55 | 1 | Norwich",
)
case(
    "travel",
    "city, hotel, nights",
    "Tour plan: Kyoto 3 nights (Ryokan Matsuba), Nara 1 night (Deer Inn), Kobe 2 nights, hotel still open",
    "Kyoto | Ryokan Matsuba | 3 nights=>3",
    "Nara | Deer Inn | 1 night=>1",
    "Kobe |  | 2 nights=>2",
)
case(
    "insurance",
    "policy number, claimant, date of loss, damage, amount claimed",
    """Claim by phone, taken by Meryem
Policy HH-220-417, insured: Oona Kallio. On 3 November 2024 a pipe burst in the kitchen, floor and two cupboards ruined. She puts it at 3,200 EUR. Photos to follow.""",
    "HH-220-417 | Oona Kallio | 3 November 2024=>2024-11-03 | a pipe burst in the kitchen | 3,200 EUR=>3200",
)
case(
    "insurance",
    "claim number, vehicle, status",
    "CL-881 (blue Fiesta) is paid, CL-902 (Mr Banda's van) waits for the expert, CL-915 - the motorbike - was rejected.",
    "CL-881 | blue Fiesta | paid",
    "CL-902 | Mr Banda's van | waits for the expert",
    "CL-915 | motorbike | rejected",
)
case(
    "vehicles",
    "make and model, year, mileage, fuel, price",
    "2018 Corvo Estate diesel, 88,000 km, one owner, 9,450 euros\n2021 Lumo E electric, 31,500 km, 17,900 euros",
    "Corvo Estate | 2018 | 88,000 km=>88000 | diesel | 9,450 euros=>9450",
    "Lumo E | 2021 | 31,500 km=>31500 | electric | 17,900 euros=>17900",
)
case(
    "vehicles",
    "plate, driver, issue",
    """Pool cars
KI-AB 204: flat spare tyre, reported by Svenja
KI-AB 205: fine
KI-CD 77: wiper broken, reported by Malte""",
    "KI-AB 204 | Svenja | flat spare tyre",
    "KI-AB 205 |  | fine",
    "KI-CD 77 | Malte | wiper broken",
)
case(
    "maintenance",
    "date, machine, fault, action, downtime",
    """Log line 2
2025-02-03 filler: nozzle blocked, cleaned, 25 min
2025-02-05 labeller: sensor dead, replaced, 2 h
2025-02-05 capper: no fault found""",
    "2025-02-03 | filler | nozzle blocked | cleaned | 25 min",
    "2025-02-05 | labeller | sensor dead | replaced | 2 h",
    "2025-02-05 | capper | no fault found |  | ",
)
case(
    "maintenance",
    "equipment, technician, next service",
    "Serviced today: lift A by Ruud, next service due in October 2025; boiler by Ruud as well, next one March 2026. The gate was not accessible.",
    "lift A | Ruud | October 2025",
    "boiler | Ruud | March 2026",
)
case(
    "maintenance",
    "defect, location, severity",
    "Walked the site with the client. Cracked tile in bathroom 2 (minor), missing handrail at the ramp (major), paint run on the north door - minor.",
    "Cracked tile | bathroom 2 | minor",
    "missing handrail | the ramp | major",
    "paint run | the north door | minor",
)
case(
    "log",
    "timestamp, level, message",
    """2025-03-01 08:00:12 INFO service started
2025-03-01 08:03:40 WARN disk 91% full
2025-03-01 08:03:59 ERROR cannot write /var/data/out.tmp""",
    "2025-03-01 08:00:12=>2025-03-01 08:00:12 | INFO | service started",
    "2025-03-01 08:03:40=>2025-03-01 08:03:40 | WARN | disk 91% full",
    "2025-03-01 08:03:59=>2025-03-01 08:03:59 | ERROR | cannot write /var/data/out.tmp",
)
case(
    "log",
    "ip address, status code, path",
    '10.0.4.17 - - [12/Mar/2025] "GET /index.html" 200\n10.0.4.99 - - [12/Mar/2025] "GET /admin" 403',
    "10.0.4.17 | 200 | /index.html",
    "10.0.4.99 | 403 | /admin",
)
case(
    "log",
    "host, error",
    "db-3 says connection reset by peer, web-1 says upstream timed out. mail-2 looks healthy to me.",
    "db-3 | connection reset by peer",
    "web-1 | upstream timed out",
)
case(
    "complaint",
    "customer, order number, product, problem, requested solution",
    """To whom it may concern,
the espresso machine from my order 2025-7781 leaks all over the counter since day two. I have had enough and want my money back.
Yours, G. Pellegrino""",
    "G. Pellegrino | 2025-7781 | espresso machine | leaks all over the counter | my money back",
)
case(
    "complaint",
    "product, problem",
    "Returns Friday: 3 kettles - lid does not close. 1 toaster - burns one side. 2 fans - nothing wrong, wrong colour ordered.",
    "kettles | lid does not close",
    "toaster | burns one side",
    "fans | wrong colour ordered",
)
case(
    "form",
    "first name, last name, date of birth, nationality, passport number",
    """FIRST NAME: Ewa
LAST NAME: Malinowska
DATE OF BIRTH: 17.06.1988
NATIONALITY: Polish
PASSPORT NO.: EP4410982
SIGNATURE: ____________""",
    "Ewa | Malinowska | 17.06.1988=>1988-06-17 | Polish | EP4410982",
)
case(
    "form",
    "name, membership type, fee, paid",
    """Name: Iwan Harris
Membership type: family
Fee: £85
Paid: yes

Name: Nia Bevan
Membership type: single
Fee: £50
Paid: no""",
    "Iwan Harris | family | £85=>85 | yes",
    "Nia Bevan | single | £50=>50 | no",
)
case(
    "form",
    "company, contact person, vat id, number of employees",
    "Company = Brandung Surf Shop | contact person = Silke Hansen | VAT ID = DE 881 220 419 | number of employees = 9",
    "Brandung Surf Shop | Silke Hansen | DE 881 220 419 | 9",
)
case(
    "form",
    "plot, crop, area, yield",
    "plot;crop;area;yield\nNorth 1;barley;4.2 ha;28 t\nNorth 2;beans;3 ha;7.5 t\nSouth;fallow;6 ha;",
    "North 1 | barley | 4.2 ha=>4.2 | 28 t",
    "North 2 | beans | 3 ha=>3 | 7.5 t",
    "South | fallow | 6 ha=>6 | ",
)
case(
    "weather",
    "city, temperature, conditions",
    "Tomorrow: Oslo -3°C and snow, Kraków 2°C with fog, Sevilla a sunny 17°C. Elsewhere more of the same.",
    "Oslo | -3°C=>-3 | snow",
    "Kraków | 2°C=>2 | fog",
    "Sevilla | 17°C=>17 | sunny",
)
case(
    "events",
    "event, venue, date, ticket price",
    "Two dates for your diary: the Tin Whistle Orchestra plays the Corn Exchange on 4 October 2025 (tickets £14) and Ballet Boréal is at the Alhambra on 18 October 2025, from £22.",
    "Tin Whistle Orchestra | the Corn Exchange | 4 October 2025=>2025-10-04 | £14=>14",
    "Ballet Boréal | the Alhambra | 18 October 2025=>2025-10-18 | £22=>22",
)
case(
    "events",
    "artist, stage, time",
    "MAIN STAGE 18:00 Gull & the Tides / 20:00 Marisol Vega // TENT 19:00 DJ Plankton",
    "Gull & the Tides | MAIN STAGE | 18:00",
    "Marisol Vega | MAIN STAGE | 20:00",
    "DJ Plankton | TENT | 19:00",
)
case(
    "restaurant",
    "name, food, price range, family friendly",
    "The Copper Kettle does cheap Turkish food and welcomes children. Bistro Ombre is French, expensive and not the place for kids.",
    "The Copper Kettle | Turkish | cheap | welcomes children=>yes",
    "Bistro Ombre | French | expensive=>high | not the place for kids=>no",
)
case(
    "classified",
    "item, condition, price, phone",
    "Piano, upright, needs tuning, 300 - ring 020 7946 0777. Also a child's bike (like new) for 45.",
    "Piano | needs tuning | 300 | 020 7946 0777=>02079460777",
    "bike | like new | 45 | ",
)
case(
    "people",
    "name, age, profession, home town",
    "On the podium sat Ysolde Kerr, 44, a marine biologist from Oban, and Femi Adewale (29), who makes furniture in Bath.",
    "Ysolde Kerr | 44 | marine biologist | Oban",
    "Femi Adewale | 29 | makes furniture | Bath",
)
case(
    "votes",
    "candidate, votes, share",
    "Council election, ward 4: Abernathy 1,204 (48%), Szabo 902 (36%), Quill 401 (16%). Turnout 52%.",
    "Abernathy | 1,204=>1204 | 48%=>0.48",
    "Szabo | 902 | 36%=>0.36",
    "Quill | 401 | 16%=>0.16",
)
