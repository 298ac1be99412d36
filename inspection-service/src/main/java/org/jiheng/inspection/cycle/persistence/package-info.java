/** What is written down of cycles beside their standings. */
package org.jiheng.inspection.cycle.persistence;
