/** The rules of §五 as a rule book of examples, and against a second, independent calculation. */
package org.jiheng.scoring.rules;
