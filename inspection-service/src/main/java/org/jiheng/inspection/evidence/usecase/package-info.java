/** Adding and reading evidence, whatever it is evidence of. */
package org.jiheng.inspection.evidence.usecase;
