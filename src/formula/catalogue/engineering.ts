/** @file Catalogue: engineering. */
export const ENGINEERING_FUNCTIONS = `
BESSELI(x:n,n:i) n 2003 Modified Bessel function I.
BESSELJ(x:n,n:i) n 2003 Bessel function J.
BESSELK(x:n,n:i) n 2003 Modified Bessel function K.
BESSELY(x:n,n:i) n 2003 Bessel function Y.
BIN2DEC(number:t) n 2003 Binary digits as a number.
BIN2HEX(number:t,places?:i) t 2003 Binary digits as hexadecimal ones.
BIN2OCT(number:t,places?:i) t 2003 Binary digits as octal ones.
BITAND(number1:n,number2:n) n 2013 Bits set in both numbers.
BITLSHIFT(number:n,shift_amount:i) n 2013 Bits moved left.
BITOR(number1:n,number2:n) n 2013 Bits set in either number.
BITRSHIFT(number:n,shift_amount:i) n 2013 Bits moved right.
BITXOR(number1:n,number2:n) n 2013 Bits set in one number only.
COMPLEX(real_num:n,i_num:n,suffix?:t) t 2003 A complex number as text.
CONVERT(number:n,from_unit:t,to_unit:t) n 2003 A number in another unit.
DEC2BIN(number:n,places?:i) t 2003 A number in binary digits.
DEC2HEX(number:n,places?:i) t 2003 A number in hexadecimal digits.
DEC2OCT(number:n,places?:i) t 2003 A number in octal digits.
DELTA(number1:n,number2?:n) n 2003 1 when two numbers are equal, else 0.
ERF(lower_limit:n,upper_limit?:n) n 2003 Error function between two limits.
ERF.PRECISE(x:n) n 2010 Error function from 0.
ERFC(x:n) n 2003 Complement of the error function.
ERFC.PRECISE(x:n) n 2010 Complement of the error function.
GESTEP(number:n,step?:n) n 2003 1 when a number reaches a threshold, else 0.
HEX2BIN(number:t,places?:i) t 2003 Hexadecimal digits as binary ones.
HEX2DEC(number:t) n 2003 Hexadecimal digits as a number.
HEX2OCT(number:t,places?:i) t 2003 Hexadecimal digits as octal ones.
IMABS(inumber:t) n 2003 Absolute value of a complex number.
IMAGINARY(inumber:t) n 2003 Imaginary part of a complex number.
IMARGUMENT(inumber:t) n 2003 Angle of a complex number.
IMCONJUGATE(inumber:t) t 2003 Conjugate of a complex number.
IMCOS(inumber:t) t 2003 Cosine of a complex number.
IMCOSH(inumber:t) t 2013 Hyperbolic cosine of a complex number.
IMCOT(inumber:t) t 2013 Cotangent of a complex number.
IMCSC(inumber:t) t 2013 Cosecant of a complex number.
IMCSCH(inumber:t) t 2013 Hyperbolic cosecant of a complex number.
IMDIV(inumber1:t,inumber2:t) t 2003 Quotient of two complex numbers.
IMEXP(inumber:t) t 2003 Exponential of a complex number.
IMLN(inumber:t) t 2003 Natural logarithm of a complex number.
IMLOG10(inumber:t) t 2003 Logarithm to base 10 of a complex number.
IMLOG2(inumber:t) t 2003 Logarithm to base 2 of a complex number.
IMPOWER(inumber:t,number:n) t 2003 A complex number raised to a power.
IMPRODUCT(inumber1:x,...inumber:x) t 2003 Product of complex numbers.
IMREAL(inumber:t) n 2003 Real part of a complex number.
IMSEC(inumber:t) t 2013 Secant of a complex number.
IMSECH(inumber:t) t 2013 Hyperbolic secant of a complex number.
IMSIN(inumber:t) t 2003 Sine of a complex number.
IMSINH(inumber:t) t 2013 Hyperbolic sine of a complex number.
IMSQRT(inumber:t) t 2003 Square root of a complex number.
IMSUB(inumber1:t,inumber2:t) t 2003 Difference of two complex numbers.
IMSUM(inumber1:x,...inumber:x) t 2003 Sum of complex numbers.
IMTAN(inumber:t) t 2013 Tangent of a complex number.
OCT2BIN(number:t,places?:i) t 2003 Octal digits as binary ones.
OCT2DEC(number:t) n 2003 Octal digits as a number.
OCT2HEX(number:t,places?:i) t 2003 Octal digits as hexadecimal ones.
`;
