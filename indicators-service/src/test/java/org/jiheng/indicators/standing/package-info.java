/** What arrives on the topics. */
package org.jiheng.indicators.standing;
