import { Dialog } from '../../parts/dialog.tsx'
import { PublishForm } from '../../parts/publish-form.tsx'
import { say } from '../../voice.ts'
import type { ActProps } from './sign-off.tsx'

/** Lets the latest version go to readers, now or at an instant. */
export const Publish = ({ article, standing, onClose, onDone }: ActProps) => (
  <Dialog
    title={say('desk.article.publish_title', { language: say(`desk.names.${standing.language}`) })}
    onClose={onClose}
  >
    <PublishForm
      slug={article.slug}
      standing={standing}
      onDone={() => {
        onClose()
        void onDone()
      }}
    >
      <p class="text" lang={article.source}>
        {article.title}
      </p>
    </PublishForm>
  </Dialog>
)
