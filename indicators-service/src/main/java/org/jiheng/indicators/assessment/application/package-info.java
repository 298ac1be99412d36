/** What unit officers and assessors do with indicators. */
package org.jiheng.indicators.assessment.application;
