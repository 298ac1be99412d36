/** What the scheme of a published result says besides. */
package org.jiheng.scoring.result.scheme;
