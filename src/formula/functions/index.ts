/** @file Loads every function body into the registry. */
import './aggregate';
import './conditional';
import './date';
import './dynamicArrays';
import './engineering';
import './financial';
import './grouping';
import './information';
import './lambda';
import './logical';
import './lookup';
import './math';
import './regex';
import './regression';
import './text';
