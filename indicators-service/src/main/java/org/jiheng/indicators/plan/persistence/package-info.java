/** Plans and indicators in PostgreSQL. */
package org.jiheng.indicators.plan.persistence;
