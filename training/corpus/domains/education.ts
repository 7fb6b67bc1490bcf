/** @file Schools and universities: marks, classes, courses, exams, admissions, kindergarten, music school. */
import {
  HOURS,
  MANY,
  MINUTES,
  POPULAR,
  PRICEY,
  SCORE,
  URGENT,
  YOUNG,
  cat,
  date,
  decimal,
  degree,
  domain,
  each,
  few,
  filedName,
  firstName,
  flag,
  id,
  initialName,
  int,
  key,
  must,
  num,
  pairs,
  person,
  skewed,
  steps,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { company, country } from './values';

const mark = whole(22, 100);
const FORMS = '5A|5B|6A|6B|7A|7C|8B|9A|10C';

export const EDUCATION: readonly Domain[] = [
  domain(
    'pupils|students|children|kids',
    [
      must(
        key('Pupil|Student Name|Name|Pupil Name|Surname, First Name', 'pupil|student|child|kid', filedName),
      ),
      must(cat('Form|Class|Cl.|Year/Class', 'class|form|group|homeroom', FORMS)),
      must(int('Maths|Math|Maths %|MATHS', 'maths|mathematics|maths result|maths mark', mark, SCORE)),
      must(
        int(
          'English|Eng|ENGLISH|English %',
          'english|english result|english mark|language mark',
          mark,
          SCORE,
        ),
      ),
      int('Science|Sci.|SCIENCE', 'science|science result|science mark', mark, SCORE),
      int('History|Hist|HISTORY', 'history|history result|history mark', mark),
      int('Art|ART|Art & Design', 'art|art mark|drawing', mark),
      int('PE|Sport|Phys. Ed.', 'pe|sport|gym|sports mark', mark),
      num(
        'Average|Avg|Mean Mark|Overall %',
        'overall result|overall mark|average mark',
        decimal(35, 96),
        SCORE,
      ),
      int(
        'Days Absent|Absences|Abs.|Missed',
        'absences|days missed|days off|sick days|truancy',
        few(0, 28),
        degree(
          '',
          '',
          'gt who missed more than # days|lt absent fewer than # days|gt absent more than # days',
        ),
      ),
      who('Form Teacher|Tutor|Class Teacher', 'form teacher|tutor|class teacher'),
      flag('Free Meals|Free School Meals|FSM', 'on free meals|eating for free', 'Y|N', 0.3),
    ],
    'class size|enrolment',
  ),
  domain('exam results|exams|papers|candidates', [
    must(
      key(
        'Candidate No.|Candidate|Matr. No|Matrikel',
        'candidate number|candidate|matriculation number',
        id('0######'),
      ),
    ),
    must(
      cat(
        'Module|Paper|Subject|Course',
        'module|paper|subject|course',
        'Microeconomics|Statistics I|Contract Law|Organic Chemistry|Linear Algebra|World Literature|Databases',
      ),
    ),
    cat(
      'Programme|Degree|Study Programme',
      'programme|degree|field of study',
      'BSc Economics|BA English|LLB|BSc Chemistry|MSc Data Science|BEd',
    ),
    date('Exam Date|Sat On|Date of Exam', 'exam date|day of the exam|date they sat it', 2022, 2025),
    must(int('Marks|Points|Raw Score|Pts', 'marks|points|score|result', whole(8, 120), SCORE)),
    int('Max. Points|Out of|Max Marks', 'maximum points|possible points|full marks', (random) =>
      random.pick([60, 80, 100, 120]),
    ),
    cat('Grade|Letter Grade|Note', 'grade|letter grade', 'A|B|C|D|E|F'),
    int('Attempt|Attempt #|Try', 'attempt|try', few(1, 3)),
    who('Examiner|Marked By|Prof', 'examiner|professor|marker|who marked it', initialName),
    flag('Passed|Passed?|Pass', 'passed|through|successful', 'Yes|No', 0.7),
    flag('Resit|Re-sit|Repeat?', 'a resit|repeated|retaken', 'x|', 0.2),
  ]),
  domain(
    'courses|classes|modules|lectures',
    [
      key('Course Code|Code|Module No|Lv-Nr', 'course code|module number|code', id('@@@ 1##-?')),
      must(
        key(
          'Course|Title|Course Title|Lecture',
          'course|lecture|title|class',
          each(
            pairs(
              'Introduction to|Advanced|Applied|Topics in|Foundations of',
              'Botany|Accounting|Ceramics|Robotics|Sociology|Acoustics|Geology',
            ),
          ),
        ),
      ),
      must(
        cat(
          'Faculty|School|Dept|Institute',
          'faculty|school|institute|department',
          'Arts|Science|Business|Engineering|Medicine|Law',
        ),
      ),
      who('Lecturer|Instructor|Taught By|Docent', 'lecturer|instructor|teacher|who teaches it'),
      int(
        'Enrolled|Students|Enrolment|No. of Students',
        'enrolment|students enrolled|people taking it|sign-ups|participants',
        few(4, 280),
        POPULAR,
      ),
      int('Capacity|Max. Places|Seats', 'capacity|places|seats', steps(20, 300, 10)),
      int('Waiting List|Waitlist|On Waitlist', 'waiting list|people waiting|queue', few(0, 60)),
      must(
        num('ECTS|Credits|Credit Points|CP', 'credits|credit points|ects', (random) =>
          random.pick([2, 2.5, 3, 4, 5, 6, 7.5, 10]),
        ),
      ),
      int('Contact Hours|Hrs/Week|SWS', 'contact hours|hours a week|teaching hours', few(1, 8), HOURS),
      cat('Semester|Term|Sem.', 'semester|term', 'Winter 23/24|Summer 24|Winter 24/25|Summer 25'),
      cat('Room|Lecture Hall|Venue', 'room|lecture hall|venue', 'Aula|H1|H2|Lab 3|Seminar 12|online'),
      num(
        'Evaluation|Student Rating|Eval Score',
        'evaluation|rating|student feedback|satisfaction',
        decimal(1.5, 5),
        SCORE,
      ),
    ],
    'course offering',
  ),
  domain(
    'applicants|applications|candidates',
    [
      must(key('Applicant|Applicant Name|Candidate', 'applicant|candidate|prospective student', person)),
      key('Application No|App. ID|Ref', 'application number|reference', id('APP-25-####')),
      must(
        cat(
          'Applied For|Degree Course|First Choice',
          'degree course|first choice|programme wanted|what they applied for',
          'Architecture|Nursing|Law|Physics|Media Studies|Teaching|Veterinary Science',
        ),
      ),
      cat('Nationality|Country|Home Country', 'nationality|country|home country|origin', country),
      num('School Grade|GPA|HZB Note|Avg. Grade', 'school grade|gpa|final grade', decimal(1, 4, 1), SCORE),
      must(
        int(
          'Entrance Test|Test Score|Aptitude Test|Test Pts',
          'entrance test|test score|aptitude result|test points',
          whole(20, 200),
          SCORE,
        ),
      ),
      date(
        'Applied On|Date Received|Submitted',
        'application date|submission date|day they applied',
        2024,
        2025,
      ),
      date('Interview|Interview Date|Interviewed', 'interview date|day of the interview', 2024, 2025, 0.4),
      cat(
        'Decision|Outcome|Offer',
        'decision|outcome|result of the application',
        'accepted|conditional|waiting list|declined|withdrawn',
        0.15,
      ),
      num(
        'Tuition|Tuition Fee|Fees p.a.',
        'tuition|fees|tuition fee|yearly fee',
        steps(0, 18000, 500),
        PRICEY,
      ),
      flag('Scholarship|Grant?|Stipend', 'on a scholarship|funded|supported by a grant', 'TRUE|FALSE', 0.25),
      flag('Documents Complete|Docs OK|File complete', 'complete|documented', 'Y|N', 0.7),
    ],
    'applicant numbers',
  ),
  domain(
    'children|kids|places|little ones',
    [
      must(key('Child|First Name|Name of Child', 'child|kid|name of the child', firstName)),
      must(
        cat(
          'Group|Kita Group|Room',
          'group|nursery group|room',
          'Bears|Ladybirds|Hedgehogs|Sunflowers|Little Fish',
        ),
      ),
      date('Birthday|Born On|Date of Birth|geb.', 'birthday|birth date|date of birth', 2018, 2024, 0, YOUNG),
      date('Started|First Day|Start Date', 'first day|start date|day they started', 2021, 2025),
      must(
        int(
          'Hours/Week|Booked Hours|Hrs per Week',
          'hours a week|booked hours|care hours|weekly hours',
          steps(15, 50, 5),
          HOURS,
        ),
      ),
      must(
        num(
          "Parents' Fee|Monthly Fee|Fee EUR",
          'fee|monthly fee|parents pay|childcare cost|contribution',
          steps(0, 420, 10),
          PRICEY,
        ),
      ),
      num('Lunch Money|Meals|Meal Fee', 'lunch money|meal fee|cost of meals', steps(30, 95, 5)),
      int(
        'Sick Days|Days Ill|Days Sick',
        'sick days|days ill|illness days',
        few(0, 30),
        degree('sickest', 'healthiest', 'gt ill for more than # days'),
      ),
      who('Mother/Father|Parent|Guardian', 'parent|guardian|mother or father'),
      cat('Allergy|Allergies|Intolerance', 'allergy|allergies|intolerance', 'nuts|milk|egg|none|pollen', 0.4),
      flag('Nap|Sleeps|Nap?', 'napping|asleep at noon', 'x|', 0.4),
    ],
    'group size',
  ),
  domain('lessons|music lessons|pupils|bookings', [
    must(key('Learner|Student|Pupil Name', 'learner|pupil|student', person)),
    must(
      cat(
        'Instrument|Subject',
        'instrument|thing they play|subject',
        'piano|violin|guitar|flute|drums|singing|cello|trumpet',
      ),
    ),
    who('Teacher|Tutor|Taught By', 'teacher|tutor|music teacher'),
    cat(
      'Level|Stage|Grade',
      'level|stage|skill level',
      'beginner|grade 1|grade 2|grade 3|intermediate|advanced',
    ),
    int(
      'Lesson Length (min)|Minutes|Duration',
      'lesson length|minutes|duration of a lesson',
      (random) => random.pick([20, 30, 45, 60]),
      MINUTES,
    ),
    int(
      'Lessons Taken|Attended|No. of Lessons',
      'lessons taken|lessons attended|number of lessons',
      few(1, 40),
      MANY,
    ),
    int(
      'Cancelled|Missed Lessons|Cancellations',
      'missed lessons|cancellations|lessons cancelled',
      few(0, 9),
    ),
    must(
      num('Fee per Term|Term Fee|Tuition', 'term fee|tuition|fee|cost per term', steps(90, 690, 15), PRICEY),
    ),
    num('Hire Charge|Instrument Hire|Rental', 'instrument hire|hire charge|rental fee', steps(0, 80, 5)),
    date('Concert Date|Next Recital|Recital', 'concert date|next recital|performance date', 2024, 2026, 0.4),
    cat(
      'Day|Lesson Day|Weekday',
      'weekday|lesson day|day of the lesson',
      'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday',
    ),
    flag('Paid|Fee Paid|Paid?', 'paid|settled', 'Yes|No', 0.7),
  ]),
  domain(
    'training sessions|workshops|attendees|course bookings',
    [
      must(
        key('Attendee|Participant|Trainee|Delegate', 'attendee|participant|trainee|person trained', person),
      ),
      must(
        cat(
          'Workshop|Training|Course Name',
          'workshop|training|course|seminar',
          'First aid|Fire safety|Excel basics|Time management|Data protection|Forklift licence|Negotiation',
        ),
      ),
      cat('Provider|Trainer Firm|Academy', 'provider|training company|academy', company),
      date(
        'Attended On|Course Date|Training Date',
        'course date|training date|day of the workshop',
        2021,
        2025,
      ),
      date(
        'Certificate Valid Until|Expires|Valid Until',
        'expiry date|certificate expiry|date it runs out',
        2024,
        2028,
        0.3,
        URGENT,
      ),
      num(
        'Hours|Training Hours|Duration (h)',
        'training hours|hours of training|duration|time spent learning',
        steps(1, 40, 0.5),
        HOURS,
      ),
      must(
        num(
          'Course Fee|Cost pp|Price per Person',
          'course fee|cost per person|training cost|training spend|price',
          skewed(30, 2400),
          PRICEY,
        ),
      ),
      int('Quiz Score|Final Test|Test %', 'quiz score|test result|final test', whole(30, 100), SCORE),
      cat('Department|Team|OE', 'department|team|unit', 'Sales|Warehouse|Lab|Front desk|Kitchen|IT'),
      flag('Certified|Certificate?|Cert. issued', 'certified|holding a certificate', 'Y|N', 0.7),
      flag('Mandatory|Compulsory', 'mandatory|compulsory|required', 'x|'),
    ],
    'attendance|turnout',
  ),
];
