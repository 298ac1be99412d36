/** What the office does with phases, and what units are told of them. */
package org.jiheng.indicators.phase.application;
