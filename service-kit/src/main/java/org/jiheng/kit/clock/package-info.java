/** The clock, injected everywhere so that tests can turn it. */
package org.jiheng.kit.clock;
