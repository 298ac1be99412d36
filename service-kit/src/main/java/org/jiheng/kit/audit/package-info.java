/** Who did what to which subject: entries written with the act, chained afterwards, exported under a signature. */
package org.jiheng.kit.audit;
