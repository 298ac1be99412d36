/** Roots of published receipts in PostgreSQL. */
package org.jiheng.survey.receipt.persistence;
