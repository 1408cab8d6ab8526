/**
 * What the language got after the oldest browser that is let in (ADR 0013) and the product or its libraries use. It has to come
 * before everything else, and `tsconfig.base.json` lets the compiler know no more than this. Typed arrays keep to what they had: the first
 * page has its budget.
 */
import 'core-js/modules/es.array.at';
import 'core-js/modules/es.array.find-last';
import 'core-js/modules/es.array.find-last-index';
import 'core-js/modules/es.array.to-reversed';
import 'core-js/modules/es.array.to-sorted';
import 'core-js/modules/es.array.to-spliced';
import 'core-js/modules/es.array.with';
import 'core-js/modules/es.object.has-own';
import 'core-js/modules/es.string.at-alternative';
