/** The caller as the one who acts. */
package org.jiheng.indicators.act.application;
