"""Texts of offices: minutes, meetings, signatures, contacts, jobs, applications, expenses, staff."""

from kit import case

case(
    "minutes",
    "owner, task, due date",
    """Minutes 14 Oct - site meeting
Present: Bea, Karl, Ms Oyelaran
The crane permit came through. Budget unchanged.
Actions:
Karl to order the scaffolding by 18 October
Bea will talk to the neighbours (this week)
Ms Oyelaran: update the risk list
Next meeting 28 Oct.""",
    "Karl | order the scaffolding | 18 October",
    "Bea | talk to the neighbours | this week",
    "Ms Oyelaran | update the risk list | ",
)
case(
    "minutes",
    "who, what, when",
    "ok so to sum up: Vik fixes the login bug until Wednesday, Lotte writes the release notes on Thursday morning and I (Sam) will push the button on Friday.",
    "Vik | fixes the login bug | Wednesday",
    "Lotte | writes the release notes | Thursday morning",
    "Sam | push the button | Friday",
)
case(
    "minutes",
    "action, responsible, deadline, status",
    """| # | Action | Responsible | Deadline | Status |
|---|--------|-------------|----------|--------|
| 1 | Renew fire certificate | F. Adeyemi | 2025-04-30 | open |
| 2 | Replace carpet 2nd floor | Facilities | 2025-05-15 | ordered |
| 3 | New badge reader | IT | 2025-03-01 | done |""",
    "Renew fire certificate | F. Adeyemi | 2025-04-30 | open",
    "Replace carpet 2nd floor | Facilities | 2025-05-15 | ordered",
    "New badge reader | IT | 2025-03-01 | done",
)
case(
    "minutes",
    "decision",
    """Board meeting, short version.
Decided: the shop in Kiel closes at the end of the year.
Decided: prices stay as they are.
Discussed without result: the new logo.""",
    "the shop in Kiel closes at the end of the year",
    "prices stay as they are",
)
case(
    "minutes",
    "assignee, task, priority",
    """TODO
[high] @nora rotate the API keys
[low] @emil tidy the wiki
[medium] @nora reply to the auditor""",
    "nora | rotate the API keys | high",
    "emil | tidy the wiki | low",
    "nora | reply to the auditor | medium",
)
case(
    "minutes",
    "Verantwortlich, Aufgabe, Termin",
    """Protokoll Teamrunde
- Hr. Brandt klärt den Mietvertrag bis 15.01.2025
- Frau Seidel bestellt neue Stühle bis 20.01.2025
- Praktikant: Lager aufräumen""",
    "Hr. Brandt | klärt den Mietvertrag | 15.01.2025=>2025-01-15",
    "Frau Seidel | bestellt neue Stühle | 20.01.2025=>2025-01-20",
    "Praktikant | Lager aufräumen | ",
)
case(
    "minutes",
    "person, absent reason",
    "Apologies: Tomasz (dentist), Leila (on holiday) and Mr Quist, who gave no reason.",
    "Tomasz | dentist",
    "Leila | on holiday",
    "Mr Quist | ",
)
case(
    "meeting",
    "subject, date, start time, end time, location",
    """You are invited: Supplier review
Wednesday 12 February 2025
10:00 - 11:30
Meeting room Aspen, 3rd floor
Agenda follows.""",
    "Supplier review | Wednesday 12 February 2025=>2025-02-12 | 10:00 | 11:30 | Meeting room Aspen",
)
case(
    "meeting",
    "title, day, time, room",
    "Change of plan: the budget call is on Monday at 9:30 in room 2.14, the design critique stays on Tuesday at 15:00 but goes online, and the team lunch is cancelled.",
    "budget call | Monday | 9:30=>09:30 | room 2.14",
    "design critique | Tuesday | 15:00 | online",
)
case(
    "meeting",
    "organiser, topic, date, time",
    "Hi Jo, can we do the onboarding chat on 7 July 2025 at 2pm instead? The old slot (3 July) clashes with the audit. Best, Rasmus",
    "Rasmus | onboarding chat | 7 July 2025=>2025-07-07 | 2pm=>14:00",
)
case(
    "meeting",
    "speaker, talk, time, room",
    """SPRING COLLOQUIUM
13:15 Dr. Amara Nwosu - Peatlands as carbon stores - Hall B
14:00 Prof. Lindqvist - What ice cores remember - Hall B
15:10 coffee
15:30 Yuki Tanabe - Rivers on Mars - Room 110""",
    "Dr. Amara Nwosu | Peatlands as carbon stores | 13:15 | Hall B",
    "Prof. Lindqvist | What ice cores remember | 14:00 | Hall B",
    "Yuki Tanabe | Rivers on Mars | 15:30 | Room 110",
)
case(
    "meeting",
    "speaker, location, start time, end time",
    """Topic:    Robots that learn from mistakes
Who:      Helena Bruun, Northfield Institute
Place:    Weaver Hall 4623
Time:     3:30 PM - 5:00 PM

Abstract: Learning from failure is hard. We show a small arm that drops a cup a thousand times and then does not. Hosted by Paul Ikeda.""",
    "Helena Bruun | Weaver Hall 4623 | 3:30 PM=>15:30 | 5:00 PM=>17:00",
)
case(
    "meeting",
    "speaker, location, start time, end time",
    "Reminder!! Today's pizza seminar with Carla Menotti starts at 12 noon in the faculty lounge. Bring questions. The topic is municipal bonds.",
    "Carla Menotti | faculty lounge | 12 noon=>12:00 | ",
)
case(
    "signature",
    "name, title, company, phone, email",
    """Thanks again for the tour yesterday, we will be in touch about dates.

Kind regards

Miriam Okafor
Head of Procurement
Stonebridge Foods plc
T +44 20 7946 0321
miriam.okafor@stonebridge.example""",
    "Miriam Okafor | Head of Procurement | Stonebridge Foods plc | +44 20 7946 0321=>+442079460321 | miriam.okafor@stonebridge.example",
)
case(
    "signature",
    "first name, last name, mobile, address",
    """Viele Grüße
Jörg Haller
Zimmerei Haller · Am Anger 7 · 83646 Bad Tölz
Mobil 0171 / 555 01 23""",
    "Jörg | Haller | 0171 / 555 01 23=>01715550123 | Am Anger 7 · 83646 Bad Tölz",
)
case(
    "signature",
    "person, role, organisation, website",
    "-- \nPriyanka S. | Volunteer coordinator | River Trust Avon | www.rivertrust-avon.example\nPlease think before you print.",
    "Priyanka S. | Volunteer coordinator | River Trust Avon | www.rivertrust-avon.example",
)
case(
    "signature",
    "name, phone, fax",
    "Best,\nDon Pettibone\nPettibone & Daughters, Roofing since 1961\nOffice (207) 555-0188 | Fax (207) 555-0189",
    "Don Pettibone | (207) 555-0188=>2075550188 | (207) 555-0189=>2075550189",
)
case(
    "contacts",
    "name, phone, email",
    """Who to call:
Reception – 030 555 0100
Anja Thiele, 030 555 0117, a.thiele@kunsthalle.example
Boris Lem, b.lem@kunsthalle.example
Night guard 0160 5550 112""",
    "Reception | 030 555 0100=>0305550100 | ",
    "Anja Thiele | 030 555 0117=>0305550117 | a.thiele@kunsthalle.example",
    "Boris Lem |  | b.lem@kunsthalle.example",
    "Night guard | 0160 5550 112=>01605550112 | ",
)
case(
    "contacts",
    "company, contact, city",
    "Met some nice people at the fair: Ottoline Grey from Seaboard Timber in Halifax, a Mr Fujimoto of Kanso Lighting (Osaka), and two students whose names I forgot.",
    "Seaboard Timber | Ottoline Grey | Halifax",
    "Kanso Lighting | Mr Fujimoto | Osaka",
)
case(
    "contacts",
    "email",
    "Please add lars@fjordbank.example and Mette.Ravn@fjordbank.example to the list and take hr-old@fjordbank.example off it... actually add all three, I'll sort it out later.",
    "lars@fjordbank.example",
    "Mette.Ravn@fjordbank.example=>mette.ravn@fjordbank.example",
    "hr-old@fjordbank.example",
)
case(
    "contacts",
    "department, extension",
    "Extensions\nAccounts 211\nSales 215\nWarehouse 230\nDr Patel's office 240",
    "Accounts | 211",
    "Sales | 215",
    "Warehouse | 230",
    "Dr Patel's office | 240",
)
case(
    "contacts",
    "name, street, postcode, city",
    """Send the thank-you cards to
Family Ros, Torenstraat 12, 3011 AB Rotterdam
Mrs E. Whitlock, 3 Heron Close, BS8 1TH Bristol
Paolo Renzi, Via Roma 88, 50123 Firenze""",
    "Family Ros | Torenstraat 12 | 3011 AB | Rotterdam",
    "Mrs E. Whitlock | 3 Heron Close | BS8 1TH | Bristol",
    "Paolo Renzi | Via Roma 88 | 50123 | Firenze",
)
case(
    "job ad",
    "job title, company, location, salary, contract type",
    """Night porter (m/f/x)
The Gables Hotel, Harrogate is looking for a permanent night porter. Four nights a week, £12.80 per hour, meals on duty. No experience needed, but you should be awake at 4 am.
Apply to jobs@gables.example""",
    "Night porter | The Gables Hotel | Harrogate | £12.80 per hour | permanent",
)
case(
    "job ad",
    "position, city, salary",
    "We're growing! Open roles: Data Engineer in Lisbon (48-55k EUR), Office Angel in Porto (24k EUR) and a part-time gardener here in Braga.",
    "Data Engineer | Lisbon | 48-55k EUR",
    "Office Angel | Porto | 24k EUR=>24000",
    "gardener | Braga | ",
)
case(
    "job ad",
    "job title, experience, skills, start date",
    """Wanted: Payroll specialist
- at least 3 years in payroll
- DATEV and Excel
- start 1 April 2025
We offer tea, dogs and a pension.""",
    "Payroll specialist | 3 years | DATEV and Excel | 1 April 2025=>2025-04-01",
)
case(
    "job ad",
    "title, employer, closing date",
    """Vacancies this week
Trainee librarian, Moorland Council, closes 31/01/2025
Bus driver, CityLine, closes 28/02/2025
Museum attendant, Moorland Council, open until filled""",
    "Trainee librarian | Moorland Council | 31/01/2025=>2025-01-31",
    "Bus driver | CityLine | 28/02/2025=>2025-02-28",
    "Museum attendant | Moorland Council | ",
)
case(
    "cv",
    "employer, job title, period",
    """PROFESSIONAL EXPERIENCE

2019 – 2024  Lindauer Messtechnik, Test engineer
2015 – 2019  Ostwind AG, Junior engineer
2014         Internship at Zeppelin museum

HOBBIES
Rowing, bread""",
    "Lindauer Messtechnik | Test engineer | 2019 – 2024",
    "Ostwind AG | Junior engineer | 2015 – 2019",
    "Zeppelin museum | Internship | 2014",
)
case(
    "cv",
    "degree, university, year",
    "I hold a BA in Linguistics from the University of Malta (2016) and an MSc in Computer Science from Aalborg University (2018).",
    "BA in Linguistics | University of Malta | 2016",
    "MSc in Computer Science | Aalborg University | 2018",
)
case(
    "cv",
    "language, level",
    "Languages: Portuguese (native), English (C1), German B1, a little Finnish",
    "Portuguese | native",
    "English | C1",
    "German | B1",
    "Finnish | a little",
)
case(
    "cv",
    "name, email, phone, birth date",
    """TESSA VANDERLINDE
Born 9 August 1991 in Ghent
tessa.v@post.example · +32 470 55 01 99

Profile: curious, tidy, allergic to cats""",
    "TESSA VANDERLINDE | tessa.v@post.example | +32 470 55 01 99=>+32470550199 | 9 August 1991=>1991-08-09",
)
case(
    "applicants",
    "candidate, experience, salary expectation, available from",
    """Notes from today's interviews:
Ebele - 6 years, wants 52k, could start in May
Hugo: only one year but very keen, 38k, available now
third one did not show up""",
    "Ebele | 6 years | 52k=>52000 | May",
    "Hugo | one year | 38k=>38000 | now",
)
case(
    "expenses",
    "date, description, amount",
    """Expenses Munich trip
12.09.2024 train ticket 89,90 EUR
12.09.2024 taxi to the hotel 18,00 EUR
13.09.2024 dinner with client 64,50 EUR
I paid the coffee myself.""",
    "12.09.2024=>2024-09-12 | train ticket | 89,90 EUR=>89.9",
    "12.09.2024=>2024-09-12 | taxi to the hotel | 18,00 EUR=>18",
    "13.09.2024=>2024-09-13 | dinner with client | 64,50 EUR=>64.5",
)
case(
    "expenses",
    "employee, category, amount",
    "Please reimburse: Noor $42.10 for parking, Felix $310 for the hotel in Boise and again Noor $12 for postage.",
    "Noor | parking | $42.10=>42.1",
    "Felix | hotel | $310=>310",
    "Noor | postage | $12=>12",
)
case(
    "expenses",
    "merchant, date, amount, purpose",
    """Claim form
Merchant: Hotel Arcade
Date: 2025-02-03
Amount: 142.00
Purpose: trade fair

Merchant: Metro Cabs
Date: 2025-02-04
Amount: 23.40
Purpose: airport""",
    "Hotel Arcade | 2025-02-03 | 142.00=>142 | trade fair",
    "Metro Cabs | 2025-02-04 | 23.40 | airport",
)
case(
    "expenses",
    "what, cost, paid by",
    "so for the camping trip: I (Ada) paid 60 for the site, Finn got the food for 47.35 and Zoe's car needed 38 of petrol, she paid that",
    "site | 60 | Ada",
    "food | 47.35 | Finn",
    "petrol | 38 | Zoe",
)
case(
    "staff",
    "employee, leave type, from, until",
    """Absences in August
Mara: annual leave from 4 August to 15 August
Dev: parental leave from 11 August until 10 October
Gus: sick since yesterday""",
    "Mara | annual leave | 4 August | 15 August",
    "Dev | parental leave | 11 August | 10 October",
    "Gus | sick | yesterday | ",
)
case(
    "staff",
    "name, department, start date",
    "Please welcome our new colleagues! Ilse Brouwer joined Finance on 1 March 2025 and Kwabena Asare started in Logistics on 3 March 2025. There is cake in the kitchen.",
    "Ilse Brouwer | Finance | 1 March 2025=>2025-03-01",
    "Kwabena Asare | Logistics | 3 March 2025=>2025-03-03",
)
case(
    "staff",
    "name, shift, day",
    """ROTA
Sat early: Connie
Sat late: Marek
Sun early: Marek
Sun late: nobody yet""",
    "Connie | early | Sat",
    "Marek | late | Sat",
    "Marek | early | Sun",
)
case(
    "staff",
    "person, project, hours",
    "Timesheet wk 32\nLiv 12.5h Harbour, 20h Tunnel\nOscar 38h Tunnel",
    "Liv | Harbour | 12.5h=>12.5",
    "Liv | Tunnel | 20h=>20",
    "Oscar | Tunnel | 38h=>38",
)
case(
    "project",
    "project, owner, status, due date",
    """Portfolio, end of Q1
Bluebird (Ines) is on track, go-live 30 June 2025.
Heron (Mattias): delayed, new date 15 September 2025
Wren has been stopped.""",
    "Bluebird | Ines | on track | 30 June 2025=>2025-06-30",
    "Heron | Mattias | delayed | 15 September 2025=>2025-09-15",
    "Wren |  | stopped | ",
)
case(
    "project",
    "ticket, title, priority, assignee",
    """OPS-311 Printer on 4 prints pink pages (low) -> Sigrid
OPS-314 VPN drops every hour (high) -> Bao
OPS-315 New starter needs a laptop (medium) -> unassigned""",
    "OPS-311 | Printer on 4 prints pink pages | low | Sigrid",
    "OPS-314 | VPN drops every hour | high | Bao",
    "OPS-315 | New starter needs a laptop | medium | unassigned",
)
case(
    "rsvp",
    "guest, attending, number of guests",
    """Replies for the summer party:
The Nakamuras are coming, 4 people
Gran: yes, 1
Uncle Piet can't make it
Still nothing from Rosalind.""",
    "The Nakamuras | coming | 4 people=>4",
    "Gran | yes | 1",
    "Uncle Piet | can't make it=>no | ",
)
case(
    "rsvp",
    "name, diet",
    "Dietary needs for the away day: Sunil vegetarian, Birgit no nuts, Ty vegan. Everyone else eats everything.",
    "Sunil | vegetarian",
    "Birgit | no nuts",
    "Ty | vegan",
)
