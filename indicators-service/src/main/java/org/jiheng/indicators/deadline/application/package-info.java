/** Finds the deadlines of a cycle. */
package org.jiheng.indicators.deadline.application;
