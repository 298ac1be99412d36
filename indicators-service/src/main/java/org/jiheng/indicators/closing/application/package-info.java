/** What closes a cycle and reopens it. */
package org.jiheng.indicators.closing.application;
