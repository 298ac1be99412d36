/** Standings on their way in: read in batches, taken if newer, stored with their offsets in one transaction. */
package org.jiheng.kit.intake;
