/** Composes this service's standings from the stored facts and publishes them. */
package org.jiheng.indicators.standing;
