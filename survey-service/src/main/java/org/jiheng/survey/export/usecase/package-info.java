/** Asking for an export of ballots, releasing it, and reading it. */
package org.jiheng.survey.export.usecase;
