/** @file What a style sheet is under Jest: nothing. */
module.exports = {};
