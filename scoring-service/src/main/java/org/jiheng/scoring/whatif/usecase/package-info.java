/** Computes what would come out. */
package org.jiheng.scoring.whatif.usecase;
