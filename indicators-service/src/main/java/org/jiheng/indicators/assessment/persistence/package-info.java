/** Assessments and judgements in PostgreSQL. */
package org.jiheng.indicators.assessment.persistence;
