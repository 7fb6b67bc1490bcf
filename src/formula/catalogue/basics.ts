/** @file Catalogue: logic, dates, information, databases. */
export const LOGICAL_FUNCTIONS = `
AND(logical1:x,...logical:x) b 2003 Whether all conditions hold.
FALSE() b 2003 The logical value FALSE.
IF(logical_test:v,value_if_true:x,value_if_false?:x) v 2003 One value when a condition holds, another when not.
IFERROR(value:x,value_if_error:x) v 2007 A value, or another in place of an error.
IFNA(value:x,value_if_na:x) v 2013 A value, or another in place of #N/A.
IFS(logical_test1:v,value_if_true1:x,...logical_test:v,...value_if_true:x) v 2019 The value of the first condition that holds.
LAMBDA(parameter_or_calculation1:x,...parameter_or_calculation:x) v 2024 A function of your own.
LET(name1:x,value1:x,calculation:x,...more:x) v 2021 Names for parts of a calculation.
MAKEARRAY(rows:i,columns:i,function:f) a 2024 An array calculated cell by cell.
MAP(array1:x,...array_or_function:x) a 2024 Applies a function to every element.
NOT(logical:b) b 2003 The opposite of a condition.
OR(logical1:x,...logical:x) b 2003 Whether any condition holds.
REDUCE(initial_value:x,array:x,function:f) v 2024 Folds an array into one value.
SCAN(initial_value:x,array:x,function:f) a 2024 The running values of a fold.
SWITCH(expression:v,value1:v,result1:x,...value_or_result:x) v 2019 The result beside the first matching value.
TRUE() b 2003 The logical value TRUE.
XOR(logical1:x,...logical:x) b 2013 Whether an odd number of conditions holds.
ISOMITTED(argument:x) b 2024 Whether an argument of a LAMBDA was left out.
`;
export const DATE_FUNCTIONS = `
DATE(year:i,month:i,day:i) d 2003 Date of a year, month and day.
DATEDIF(start_date:d,end_date:d,unit:t) n 2003 Whole days, months or years between dates.
DATEVALUE(date_text:t) d 2003 The date a text stands for.
DAY(serial_number:d) n 2003 Day of the month.
DAYS(end_date:d,start_date:d) n 2013 Days between two dates.
DAYS360(start_date:d,end_date:d,method?:b) n 2003 Days between dates in a year of 360 days.
EDATE(start_date:d,months:i) d 2003 The same day some months later.
EOMONTH(start_date:d,months:i) d 2003 The last day of a month.
HOUR(serial_number:d) n 2003 Hour of a time.
ISOWEEKNUM(date:d) n 2013 ISO week number.
MINUTE(serial_number:d) n 2003 Minute of a time.
MONTH(serial_number:d) n 2003 Month of a date.
NETWORKDAYS(start_date:d,end_date:d,holidays?:x) n 2003 Working days between dates.
NETWORKDAYS.INTL(start_date:d,end_date:d,weekend?:v,holidays?:x) n 2010 Working days between dates, with weekends told.
NOW() d 2003 The present date and time.
SECOND(serial_number:d) n 2003 Second of a time.
TIME(hour:n,minute:n,second:n) d 2003 Time of hours, minutes and seconds.
TIMEVALUE(time_text:t) d 2003 The time a text stands for.
TODAY() d 2003 The present date.
WEEKDAY(serial_number:d,return_type?:i) n 2003 Day of the week as a number.
WEEKNUM(serial_number:d,return_type?:i) n 2003 Week of the year.
WORKDAY(start_date:d,days:i,holidays?:x) d 2003 The date some working days away.
WORKDAY.INTL(start_date:d,days:i,weekend?:v,holidays?:x) d 2010 The date some working days away, with weekends told.
YEAR(serial_number:d) n 2003 Year of a date.
YEARFRAC(start_date:d,end_date:d,basis?:i) n 2003 Part of a year between dates.
`;
export const INFORMATION_FUNCTIONS = `
CELL(info_type:t,reference?:r) v 2003 A fact about a cell.
ERROR.TYPE(error_val:e) n 2003 Number of an error.
INFO(type_text:t) v 2003 A fact about the program.
ISBLANK(value:e) b 2003 Whether a cell is blank.
ISERR(value:e) b 2003 Whether a value is an error other than #N/A.
ISERROR(value:e) b 2003 Whether a value is an error.
ISEVEN(number:n) b 2003 Whether a number is even.
ISFORMULA(reference:r) b 2013 Whether a cell holds a formula.
ISLOGICAL(value:e) b 2003 Whether a value is TRUE or FALSE.
ISNA(value:e) b 2003 Whether a value is #N/A.
ISNONTEXT(value:e) b 2003 Whether a value is no text.
ISNUMBER(value:e) b 2003 Whether a value is a number.
ISODD(number:n) b 2003 Whether a number is odd.
ISREF(value:x) b 2003 Whether a value is a reference.
ISTEXT(value:e) b 2003 Whether a value is text.
N(value:x) n 2003 A value as a number.
NA() v 2003 The error #N/A.
SHEET(value?:x) n 2013 Number of a sheet.
SHEETS(reference?:r) n 2013 How many sheets there are.
TYPE(value:x) n 2003 Number of the type of a value.
`;
export const DATABASE_FUNCTIONS = `
DAVERAGE(database:a,field:x,criteria:a) n 2003 Average of the records that meet criteria.
DCOUNT(database:a,field:x,criteria:a) n 2003 Numbers in the records that meet criteria.
DCOUNTA(database:a,field:x,criteria:a) n 2003 Filled cells in the records that meet criteria.
DGET(database:a,field:x,criteria:a) v 2003 The one record that meets criteria.
DMAX(database:a,field:x,criteria:a) n 2003 Largest number of the records that meet criteria.
DMIN(database:a,field:x,criteria:a) n 2003 Smallest number of the records that meet criteria.
DPRODUCT(database:a,field:x,criteria:a) n 2003 Product over the records that meet criteria.
DSTDEV(database:a,field:x,criteria:a) n 2003 Standard deviation of a sample of records.
DSTDEVP(database:a,field:x,criteria:a) n 2003 Standard deviation of all records that meet criteria.
DSUM(database:a,field:x,criteria:a) n 2003 Sum over the records that meet criteria.
DVAR(database:a,field:x,criteria:a) n 2003 Variance of a sample of records.
DVARP(database:a,field:x,criteria:a) n 2003 Variance of all records that meet criteria.
`;
