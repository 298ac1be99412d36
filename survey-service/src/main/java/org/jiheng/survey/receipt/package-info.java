/** Receipts: what is published of the ballots counted, so that each respondent finds the own among them. */
package org.jiheng.survey.receipt;
