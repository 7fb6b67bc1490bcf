/** @file Sample: appointments of a clinic: a plain block that does not start at A1, with a blank column and a note below. */
import { SeededRandom } from './random';
import type { Sample, SampleCell } from './sample';

const DEPARTMENTS: readonly (readonly [name: string, doctors: readonly string[], fee: number])[] = [
  ['Cardiology', ['Dr. Weber', 'Dr. Okafor'], 180],
  ['Dermatology', ['Dr. Silva'], 95],
  ['Orthopaedics', ['Dr. Lindqvist', 'Dr. Tanaka'], 140],
  ['Paediatrics', ['Dr. Haddad', 'Dr. Novak'], 80],
  ['Radiology', ['Dr. Rossi'], 210],
];

const CITIES = ['Riverton', 'Lakeside', 'Old Town', 'Harbour', 'Hillcrest'];

function appointments(count: number): SampleCell[][] {
  const random = new SeededRandom(77);
  const dates = Array.from({ length: count }, () => random.date('2025-01-07', '2025-06-27')).sort();
  return dates.map((date, index) => {
    const [department, doctors, fee] = random.pick(DEPARTMENTS);
    const attended = random.chance(0.88);
    return [
      `P${String(index * 37 + 1203).padStart(5, '0')}`,
      { date },
      department,
      random.pick(doctors),
      random.pick(CITIES),
      null,
      random.integer(2, 12) * 5,
      attended ? fee + random.integer(-2, 6) * 5 : 0,
      random.chance(0.35) ? 'Yes' : 'No',
      attended ? 'Yes' : 'No',
    ];
  });
}

export const clinicAppointments: Sample = {
  id: 'clinic',
  title: 'Clinic appointments',
  fileName: 'Clinic appointments.xlsx',
  sheets: [
    {
      name: 'Appointments',
      widths: [40, 84, 92, 106, 104, 84, 30, 104, 76, 94, 80, 40, 110],
      selected: { row: 3, column: 12 },
      blocks: [
        { row: 1, column: 1, rows: [['Appointments, first half of 2025']] },
        {
          row: 3,
          column: 1,
          formats: [null, 'yyyy-mm-dd', null, null, null, null, '0', '#,##0', null, null],
          rows: [
            [
              'Patient',
              'Date',
              'Department',
              'Doctor',
              'City',
              null,
              'Minutes',
              'Fee',
              'New patient',
              'Attended',
            ],
            ...appointments(90),
          ],
        },
        { row: 96, column: 1, rows: [['Fees of missed appointments are not charged.']] },
      ],
    },
  ],
};
