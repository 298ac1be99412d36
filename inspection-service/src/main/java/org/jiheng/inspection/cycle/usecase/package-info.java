/** Reading what is held of a cycle. */
package org.jiheng.inspection.cycle.usecase;
