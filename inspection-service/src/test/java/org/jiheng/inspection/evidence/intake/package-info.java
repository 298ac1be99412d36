/** What a start does with files that never arrived whole. */
package org.jiheng.inspection.evidence.intake;
