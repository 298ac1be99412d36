/** What inspectors do with visits, and who sees which. */
package org.jiheng.inspection.visit.usecase;
