/** Who answers for what (§四(二)): names in plans bound to people, and what each of them answers for. */
package org.jiheng.indicators.responsibility;
