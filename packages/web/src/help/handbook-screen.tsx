import { Button } from 'antd';
import type { ReactElement } from 'react';
import { sections } from './handbook.ts';
import './help.css';

/** The whole handbook, with its contents at the left; prints as it reads. */
export const HandbookScreen = (): ReactElement => (
  <div className="page">
    <div className="handbook-head">
      <h1 className="page-title">{sections[0]?.title}</h1>
      <Button className="no-print" onClick={() => window.print()}>
        打印
      </Button>
    </div>
    <div className="handbook-page">
      <nav aria-label="手册目录" className="card no-print">
        <ol>
          {sections.slice(1).map(({ title }) => (
            <li key={title}>
              <a href={`#${title}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="card handbook">
        {sections.map(({ title, html }, index) => (
          <section key={title} id={title}>
            {index > 0 && <h2>{title}</h2>}
            <div dangerouslySetInnerHTML={{ __html: html }} />
          </section>
        ))}
      </div>
    </div>
  </div>
);
