/** Complaints by hotline (12345 诉求件), §五(三): what is taken in of them, in plain Java. Nothing of who complained. */
package org.jiheng.inspection.complaint;
