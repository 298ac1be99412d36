/** Vetoes 一票否决 (§七(三)): proposed by one person, decided by another. */
package org.jiheng.indicators.veto;
