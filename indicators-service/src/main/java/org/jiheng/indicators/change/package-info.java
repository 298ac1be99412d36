/** Changes of an approved plan: asked for by the unit, decided by the performance office. */
package org.jiheng.indicators.change;
