/** Who is calling, and what they may do beyond their role. */
package org.jiheng.indicators.rights.application;
