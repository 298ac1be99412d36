/** What can be done to a veto. */
package org.jiheng.indicators.veto.application;
