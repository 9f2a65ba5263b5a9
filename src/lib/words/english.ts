/** All words of the first language at once, for commands and tests, which speak no other. */
import { say } from './index';
import * as first from './en/first';
import * as lesson from './en/lesson';
import * as rest from './en/rest';

say('first', first);
say('rest', rest);
say('lesson', lesson);
