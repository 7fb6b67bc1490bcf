/** @file Catalogue: text. */
export const TEXT_FUNCTIONS = `
ARRAYTOTEXT(array:a,format?:i) t 2021 All values of an array as one text.
ASC(text:t) t 2003 Full-width characters as half-width ones.
BAHTTEXT(number:n) t 2003 A number in Thai words.
CHAR(number:n) t 2003 Character of a code.
CLEAN(text:t) t 2003 Removes characters that cannot be printed.
CODE(text:t) n 2003 Code of the first character.
CONCAT(text1:x,...text:x) t 2019 Joins texts, ranges too.
CONCATENATE(text1:t,...text:t) t 2003 Joins texts.
DBCS(text:t) t 2003 Half-width characters as full-width ones.
DOLLAR(number:n,decimals?:i) t 2003 A number as text in dollars.
ENCODEURL(text:t) t 2013 Escapes a text for use in an address.
EXACT(text1:t,text2:t) b 2003 Whether two texts are the same, letter case included.
FIND(find_text:t,within_text:t,start_num?:i) n 2003 Position of a text in another, letter case counts.
FINDB(find_text:t,within_text:t,start_num?:i) n 2003 Position in bytes of a text in another.
FIXED(number:n,decimals?:i,no_commas?:b) t 2003 A number as text with fixed decimals.
LEFT(text:t,num_chars?:i) t 2003 Characters from the start.
LEFTB(text:t,num_bytes?:i) t 2003 Bytes from the start.
LEN(text:t) n 2003 Number of characters.
LENB(text:t) n 2003 Number of bytes.
LOWER(text:t) t 2003 Lower case.
MID(text:t,start_num:i,num_chars:i) t 2003 Characters from the middle.
MIDB(text:t,start_num:i,num_bytes:i) t 2003 Bytes from the middle.
NUMBERVALUE(text:t,decimal_separator?:t,group_separator?:t) n 2013 A text as a number, with separators told.
PHONETIC(reference:r) t 2003 Phonetic reading of a text.
PROPER(text:t) t 2003 Every word with a capital.
REGEXEXTRACT(text:t,pattern:t,return_mode?:i,case_sensitivity?:i) v 365 Parts of a text that match a pattern.
REGEXREPLACE(text:t,pattern:t,replacement:t,occurrence?:i,case_sensitivity?:i) t 365 Replaces what matches a pattern.
REGEXTEST(text:t,pattern:t,case_sensitivity?:i) b 365 Whether a text matches a pattern.
REPLACE(old_text:t,start_num:i,num_chars:i,new_text:t) t 2003 Replaces characters by position.
REPLACEB(old_text:t,start_num:i,num_bytes:i,new_text:t) t 2003 Replaces bytes by position.
REPT(text:t,number_times:i) t 2003 Repeats a text.
RIGHT(text:t,num_chars?:i) t 2003 Characters from the end.
RIGHTB(text:t,num_bytes?:i) t 2003 Bytes from the end.
SEARCH(find_text:t,within_text:t,start_num?:i) n 2003 Position of a text in another, wildcards allowed.
SEARCHB(find_text:t,within_text:t,start_num?:i) n 2003 Position in bytes of a text in another, wildcards allowed.
SUBSTITUTE(text:t,old_text:t,new_text:t,instance_num?:i) t 2003 Replaces a text inside another.
T(value:x) t 2003 The value when it is text, else empty text.
TEXT(value:v,format_text:t) t 2003 A value as text in a number format.
TEXTAFTER(text:t,delimiter:x,instance_num?:i,match_mode?:i,match_end?:i,if_not_found?:v) t 2024 What follows a delimiter.
TEXTBEFORE(text:t,delimiter:x,instance_num?:i,match_mode?:i,match_end?:i,if_not_found?:v) t 2024 What precedes a delimiter.
TEXTJOIN(delimiter:x,ignore_empty:b,text1:x,...text:x) t 2019 Joins texts with a delimiter between them.
TEXTSPLIT(text:t,col_delimiter:x,row_delimiter?:x,ignore_empty?:b,match_mode?:i,pad_with?:e) a 2024 Splits a text into columns and rows.
TRIM(text:t) t 2003 Removes spaces at the ends and doubled ones.
UNICHAR(number:n) t 2013 Character of a Unicode number.
UNICODE(text:t) n 2013 Unicode number of the first character.
UPPER(text:t) t 2003 Upper case.
VALUE(text:v) n 2003 A text as a number.
VALUETOTEXT(value:e,format?:i) t 2021 A value as text.
`;
