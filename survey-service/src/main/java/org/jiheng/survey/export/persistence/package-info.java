/** Who asked for an export of ballots, and who released it. */
package org.jiheng.survey.export.persistence;
