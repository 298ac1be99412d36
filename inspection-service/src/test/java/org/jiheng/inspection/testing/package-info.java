/** What the tests of this service share. */
package org.jiheng.inspection.testing;
