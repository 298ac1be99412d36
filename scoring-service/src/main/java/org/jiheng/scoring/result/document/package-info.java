/**
 * The frozen document: written once, and enough to compute the whole result again. Nothing here needs a service, so that
 * whoever verifies a result runs the same code.
 */
package org.jiheng.scoring.result.document;
