/** Asking for changes and deciding them. */
package org.jiheng.indicators.change.application;
