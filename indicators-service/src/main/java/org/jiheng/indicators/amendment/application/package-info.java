/** What can be done to an amendment. */
package org.jiheng.indicators.amendment.application;
