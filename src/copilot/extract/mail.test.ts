import { textOfMail } from './mail';

/** A text as the bytes of a file, one character for each. */
const bytes = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
const mail = (...lines: string[]): string => lines.join('\r\n');

describe('textOfMail', () => {
  it.each([
    [
      'plain, in UTF-8',
      bytes(mail('From: Shop <a@b.example>', 'Subject: Order', 'X-Spam: no', '', 'Two cafés, 5 €', '')),
      'From: Shop <a@b.example>\nSubject: Order\n\nTwo cafés, 5 €',
    ],
    [
      'quoted-printable and encoded headers',
      mail(
        'Subject: =?utf-8?Q?Bestellung_f=C3=BCr?= =?utf-8?B?IE3DvGxsZXI=?=',
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'F=FCnf St=',
        'ifte',
      ),
      'Subject: Bestellung für Müller\n\nFünf Stifte',
    ],
    [
      'several parts: the plain one',
      mail(
        'Content-Type: multipart/alternative;',
        ' boundary="x1"',
        '',
        '--x1',
        'Content-Type: text/html',
        '',
        '<p>Tea</p>',
        '--x1',
        'Content-Type: text/plain',
        'Content-Transfer-Encoding: base64',
        '',
        'VGVhIDIuNTA=',
        '--x1--',
      ),
      'Tea 2.50',
    ],
    [
      'HTML alone',
      mail(
        'Content-Type: text/html',
        '',
        '<style>p{}</style><table><tr><td>Tea</td><td>2 &amp; 3</td></tr><tr><td>Milk</td></tr></table>',
      ),
      'Tea\t2 & 3\t\nMilk',
    ],
    ['no mail at all', 'Tea 2.50', ''],
    ['nothing', '', ''],
  ])('%s', (_, source, text) => {
    expect(textOfMail(source)).toBe(text);
  });
});
