/** @file Catalogue: mathematics. */
export const MATH_FUNCTIONS = `
ABS(number:n) n 2003 The number without its sign.
ACOS(number:n) n 2003 Angle whose cosine is given, in radians.
ACOSH(number:n) n 2003 Inverse hyperbolic cosine.
ACOT(number:n) n 2013 Angle whose cotangent is given, in radians.
ACOTH(number:n) n 2013 Inverse hyperbolic cotangent.
AGGREGATE(function_num:i,options:i,array:x,...more:x) n 2010 An aggregate that can skip errors and hidden rows.
ARABIC(text:t) n 2013 The number a Roman numeral stands for.
ASIN(number:n) n 2003 Angle whose sine is given, in radians.
ASINH(number:n) n 2003 Inverse hyperbolic sine.
ATAN(number:n) n 2003 Angle whose tangent is given, in radians.
ATAN2(x_num:n,y_num:n) n 2003 Angle of the point (x, y), in radians.
ATANH(number:n) n 2003 Inverse hyperbolic tangent.
BASE(number:n,radix:i,min_length?:i) t 2013 A number written in another base.
CEILING(number:n,significance:n) n 2003 Rounds up to a multiple, away from zero.
CEILING.MATH(number:n,significance?:n,mode?:n) n 2013 Rounds up to a multiple.
CEILING.PRECISE(number:n,significance?:n) n 2010 Rounds up to a multiple, whatever the signs.
COMBIN(number:i,number_chosen:i) n 2003 Ways to choose some of a number of things.
COMBINA(number:i,number_chosen:i) n 2013 Ways to choose things that may repeat.
COS(number:n) n 2003 Cosine of an angle in radians.
COSH(number:n) n 2003 Hyperbolic cosine.
COT(number:n) n 2013 Cotangent of an angle in radians.
COTH(number:n) n 2013 Hyperbolic cotangent.
CSC(number:n) n 2013 Cosecant of an angle in radians.
CSCH(number:n) n 2013 Hyperbolic cosecant.
DECIMAL(text:t,radix:i) n 2013 The number that digits of another base stand for.
DEGREES(angle:n) n 2003 Radians as degrees.
EVEN(number:n) n 2003 Rounds away from zero to an even whole number.
EXP(number:n) n 2003 e raised to a power.
FACT(number:n) n 2003 Factorial of a number.
FACTDOUBLE(number:n) n 2003 Double factorial of a number.
FLOOR(number:n,significance:n) n 2003 Rounds down to a multiple, towards zero.
FLOOR.MATH(number:n,significance?:n,mode?:n) n 2013 Rounds down to a multiple.
FLOOR.PRECISE(number:n,significance?:n) n 2010 Rounds down to a multiple, whatever the signs.
GCD(number1:x,...number:x) n 2003 Greatest common divisor.
INT(number:n) n 2003 Rounds down to a whole number.
ISO.CEILING(number:n,significance?:n) n 2010 Rounds up to a multiple, whatever the signs.
LCM(number1:x,...number:x) n 2003 Least common multiple.
LN(number:n) n 2003 Natural logarithm.
LOG(number:n,base?:n) n 2003 Logarithm, to base 10 unless told.
LOG10(number:n) n 2003 Logarithm to base 10.
MDETERM(array:a) n 2003 Determinant of a square matrix.
MINVERSE(array:a) a 2003 Inverse of a square matrix.
MMULT(array1:a,array2:a) a 2003 Product of two matrices.
MOD(number:n,divisor:n) n 2003 Remainder of a division, with the sign of the divisor.
MROUND(number:n,multiple:n) n 2003 Rounds to the nearest multiple.
MULTINOMIAL(number1:x,...number:x) n 2003 Multinomial coefficient of numbers.
MUNIT(dimension:i) a 2013 Unit matrix of a size.
ODD(number:n) n 2003 Rounds away from zero to an odd whole number.
PERCENTOF(data_subset:x,data_all:x) n 365 Share of a part in the whole.
PI() n 2003 The number pi.
POWER(number:n,power:n) n 2003 A number raised to a power.
PRODUCT(number1:x,...number:x) n 2003 Multiplies numbers.
QUOTIENT(numerator:n,denominator:n) n 2003 Whole part of a division.
RADIANS(angle:n) n 2003 Degrees as radians.
RAND() n 2003 Random number from 0 to 1.
RANDARRAY(rows?:i,columns?:i,min?:n,max?:n,whole_number?:b) a 2021 Array of random numbers.
RANDBETWEEN(bottom:n,top:n) n 2003 Random whole number between two bounds.
ROMAN(number:i,form?:v) t 2003 A number as a Roman numeral.
ROUND(number:n,num_digits:i) n 2003 Rounds to a number of digits.
ROUNDDOWN(number:n,num_digits:i) n 2003 Rounds towards zero.
ROUNDUP(number:n,num_digits:i) n 2003 Rounds away from zero.
SEC(number:n) n 2013 Secant of an angle in radians.
SECH(number:n) n 2013 Hyperbolic secant.
SEQUENCE(rows:i,columns?:i,start?:n,step?:n) a 2021 Array of numbers in even steps.
SERIESSUM(x:n,n:n,m:n,coefficients:a) n 2003 Sum of a power series.
SIGN(number:n) n 2003 1, 0 or -1 by the sign of a number.
SIN(number:n) n 2003 Sine of an angle in radians.
SINH(number:n) n 2003 Hyperbolic sine.
SQRT(number:n) n 2003 Square root.
SQRTPI(number:n) n 2003 Square root of a number times pi.
SUBTOTAL(function_num:i,ref1:x,...ref:x) n 2003 An aggregate that leaves out other subtotals.
SUM(number1:x,...number:x) n 2003 Adds numbers.
SUMIF(range:r,criteria:c,sum_range?:r) n 2003 Adds the cells whose row meets one condition.
SUMIFS(sum_range:r,criteria_range1:r,criteria1:c,...criteria_range:r,...criteria:c) n 2007 Adds the cells whose row meets all conditions.
SUMPRODUCT(array1:x,...array:x) n 2003 Multiplies arrays cell by cell and adds the products.
SUMSQ(number1:x,...number:x) n 2003 Adds the squares of numbers.
SUMX2MY2(array_x:a,array_y:a) n 2003 Sum of differences of squares.
SUMX2PY2(array_x:a,array_y:a) n 2003 Sum of sums of squares.
SUMXMY2(array_x:a,array_y:a) n 2003 Sum of squared differences.
TAN(number:n) n 2003 Tangent of an angle in radians.
TANH(number:n) n 2003 Hyperbolic tangent.
TRUNC(number:n,num_digits?:i) n 2003 Cuts digits off.
`;
