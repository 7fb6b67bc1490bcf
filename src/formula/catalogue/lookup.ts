/** @file Catalogue: lookup, references and dynamic arrays. */
export const LOOKUP_FUNCTIONS = `
ADDRESS(row_num:i,column_num:i,abs_num?:i,a1?:b,sheet_text?:t) t 2003 Address of a cell as text.
AREAS(reference:r) n 2003 Number of areas in a reference.
BYCOL(array:a,function:f) a 2024 Applies a function to each column.
BYROW(array:a,function:f) a 2024 Applies a function to each row.
CHOOSE(index_num:i,value1:x,...value:x) v 2003 The value at a position in a list.
CHOOSECOLS(array:a,col_num1:x,...col_num:x) a 2024 Some columns of an array.
CHOOSEROWS(array:a,row_num1:x,...row_num:x) a 2024 Some rows of an array.
COLUMN(reference?:r) n 2003 Number of a column.
COLUMNS(array:a) n 2003 How many columns an array has.
DROP(array:a,rows:i,columns?:i) a 2024 An array without its first or last rows and columns.
EXPAND(array:a,rows:i,columns?:i,pad_with?:e) a 2024 An array enlarged to a size.
FILTER(array:a,include:a,if_empty?:x) a 2021 The rows or columns that meet a condition.
FORMULATEXT(reference:r) t 2013 The formula of a cell as text.
GETPIVOTDATA(data_field:t,pivot_table:r,...field:t,...item:v) v 2003 A value from a pivot table.
GROUPBY(row_fields:a,values:a,function:f,field_headers?:i,total_depth?:i,sort_order?:x,filter_array?:x,field_relationship?:i) a 365 Groups rows and aggregates their values.
HLOOKUP(lookup_value:v,table_array:a,row_index_num:i,range_lookup?:b) v 2003 Looks in the first row and returns from a lower one.
HSTACK(array1:x,...array:x) a 2024 Arrays side by side.
INDEX(array:a,row_num:i,column_num?:i,area_num?:i) r 2003 The cell at a row and column of a range.
INDIRECT(ref_text:t,a1?:b) r 2003 The reference that a text names.
LOOKUP(lookup_value:v,lookup_vector:a,result_vector?:a) v 2003 Looks in sorted cells for the nearest lower value.
MATCH(lookup_value:v,lookup_array:a,match_type?:n) n 2003 Position of a value in a range.
OFFSET(reference:r,rows:i,cols:i,height?:i,width?:i) r 2003 A range moved by rows and columns.
PIVOTBY(row_fields:a,col_fields:a,values:a,function:f,field_headers?:i,row_total_depth?:i,row_sort_order?:x,col_total_depth?:i,col_sort_order?:x,filter_array?:x,relative_to?:i) a 365 Groups by rows and columns and aggregates.
ROW(reference?:r) n 2003 Number of a row.
ROWS(array:a) n 2003 How many rows an array has.
SORT(array:a,sort_index?:x,sort_order?:x,by_col?:b) a 2021 The rows of an array in order.
SORTBY(array:a,by_array1:a,sort_order1?:n,...by_array:a,...sort_order:n) a 2021 The rows of an array in the order of others.
TAKE(array:a,rows:i,columns?:i) a 2024 The first or last rows and columns of an array.
TOCOL(array:a,ignore?:i,scan_by_column?:b) a 2024 An array as one column.
TOROW(array:a,ignore?:i,scan_by_column?:b) a 2024 An array as one row.
TRANSPOSE(array:a) a 2003 Rows as columns and columns as rows.
TRIMRANGE(range:a,trim_rows?:i,trim_cols?:i) r 365 A range without blank edges.
UNIQUE(array:a,by_col?:b,exactly_once?:b) a 2021 The distinct rows of an array.
VLOOKUP(lookup_value:v,table_array:a,col_index_num:i,range_lookup?:b) v 2003 Looks in the first column and returns from a further one.
VSTACK(array1:x,...array:x) a 2024 Arrays one below the other.
WRAPCOLS(vector:a,wrap_count:i,pad_with?:e) a 2024 A vector broken into columns.
WRAPROWS(vector:a,wrap_count:i,pad_with?:e) a 2024 A vector broken into rows.
XLOOKUP(lookup_value:v,lookup_array:a,return_array:a,if_not_found?:x,match_mode?:i,search_mode?:i) r 2021 Looks in one range and returns from another.
XMATCH(lookup_value:v,lookup_array:a,match_mode?:i,search_mode?:i) n 2021 Position of a value, with ways to match and search.
`;
