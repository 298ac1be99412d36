/** What the sources, and scoring, say of a cycle on their topics. */
package org.jiheng.indicators.closing.messaging;
