/** Notes that people write and change: what repetitions, versions, pages and limits are tried on. */
package org.jiheng.kit.testapp.note;
